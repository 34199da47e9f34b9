package org.cunwu.upkeep.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 字体与汉字 — the program draws neither pictures nor PDF, so that no font is needed here; but names of files must keep
 * their Chinese characters.
 */
@Component
@Order(4)
class FontInspection implements Inspection {

    @Override
    public String name() {
        return "fonts";
    }

    @Override
    public List<Result> look() {
        var names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        var able =
                names.newEncoder().canEncode("村务") || Charset.defaultCharset().equals(StandardCharsets.UTF_8);
        return List.of(able ? Result.good("upkeep.check.fonts", names) : Result.weak("upkeep.check.names", names));
    }
}
