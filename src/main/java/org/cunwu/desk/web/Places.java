package org.cunwu.desk.web;

import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.springframework.stereotype.Component;

/** 地名和职务 — {@code v001-party-secretary} as people say it: 石桥村党组织书记. */
@Component
public class Places {

    private final Directory directory;

    Places(Directory directory) {
        this.directory = directory;
    }

    /** The place in front, the title once. */
    public String post(String group) {
        if (group.equals(Act.SYSTEM.value())) return "";
        return kind(group).map(it -> it.titleAt(name(place(group)))).orElse(group);
    }

    public String person(PersonId person) {
        return directory.name(person);
    }

    public String name(VillageCode village) {
        return directory.village(village).map(Village::name).orElse(village.value());
    }

    public String name(String place) {
        return directory.placeName(place);
    }

    String place(String group) {
        var dash = group.indexOf('-');
        return dash < 0 ? group : group.substring(0, dash);
    }

    Optional<PostKind> kind(String group) {
        return Post.kindOf(group);
    }
}
