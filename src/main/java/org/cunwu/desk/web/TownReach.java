package org.cunwu.desk.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.springframework.stereotype.Component;

/** 看板的范围 — the town's leaders, the discipline office and the auditors see every village, a district's secretary the district's. */
@Component
class TownReach {

    static final Set<PostKind> WHOLE_TOWN = Set.of(
            PostKind.DEPUTY_HEAD,
            PostKind.MAYOR,
            PostKind.TOWN_PARTY_SECRETARY,
            PostKind.DISCIPLINE_OFFICE,
            PostKind.AUDITOR);

    private final Directory directory;
    private final TownClock clock;

    TownReach(Directory directory, TownClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    static boolean sees(PostKind kind) {
        return WHOLE_TOWN.contains(kind) || kind == PostKind.DISTRICT_SECRETARY;
    }

    /** @throws NotYours without such a post today */
    Set<VillageCode> of(PersonId person) {
        var posts = directory.posts(person, clock.today()).stream()
                .filter(it -> sees(it.kind()))
                .toList();
        if (posts.isEmpty()) throw new NotYours("desk.town.not-yours");
        var all = posts.stream().anyMatch(it -> WHOLE_TOWN.contains(it.kind()));
        var districts = posts.stream().map(Post::place).collect(Collectors.toSet());
        return directory.villages().stream()
                .filter(it -> all || districts.contains(it.district()))
                .map(Village::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
