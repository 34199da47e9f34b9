package org.cunwu.upkeep.check;

import java.nio.charset.Charset;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 字体与汉字 — the program draws neither pictures nor PDF, so that no font is needed here; but names of files must keep
 * their Chinese characters.
 */
@Component
@Order(4)
class FontInspection implements Inspection {

    private final Charset names;

    @Autowired
    FontInspection() {
        this(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    }

    /** @param names how the system writes names of files */
    FontInspection(Charset names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "fonts";
    }

    @Override
    public List<Result> look() {
        var able = names.newEncoder().canEncode("村务");
        return List.of(able ? Result.good("upkeep.check.fonts", names) : Result.weak("upkeep.check.names", names));
    }
}
