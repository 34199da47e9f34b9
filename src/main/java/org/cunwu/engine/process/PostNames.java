package org.cunwu.engine.process;

import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.District;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.springframework.stereotype.Component;

/** 岗位名称 — as the record says a post, place in front. */
@Component
class PostNames {

    private final Directory directory;

    PostNames(Directory directory) {
        this.directory = directory;
    }

    String of(String group) {
        var dash = group.indexOf('-');
        return PostKind.of(group.substring(dash + 1))
                .map(it -> it.titleAt(place(group.substring(0, dash))))
                .orElse(group);
    }

    private String place(String code) {
        if (code.equals(Post.TOWN)) return directory.townName();
        if (VillageCode.isValid(code)) {
            return directory.village(new VillageCode(code)).map(Village::name).orElse(code);
        }
        return directory.districts().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(District::name)
                .orElse(code);
    }
}
