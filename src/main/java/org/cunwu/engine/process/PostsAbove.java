package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/**
 * 上一级岗位 — to whom a late step is reported (本镇设定，参考各地做法). Those who supervise the village are not reported to those
 * whom they supervise, but to the district. A post that nobody holds is passed over, and so is one whose holders are
 * the very persons who are late.
 */
@Component
class PostsAbove {

    private static final Map<PostKind, PostKind> ABOVE = new EnumMap<>(Map.ofEntries(
            Map.entry(PostKind.VILLAGE_DIRECTOR, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.BRANCH_MEMBER, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.COMMITTEE_MEMBER, PostKind.VILLAGE_DIRECTOR),
            Map.entry(PostKind.COLLECTIVE_CHAIR, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.COLLECTIVE_DIRECTOR, PostKind.COLLECTIVE_CHAIR),
            Map.entry(PostKind.VILLAGE_ACCOUNTANT, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.VILLAGE_CLERK, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.LEGAL_ADVISER, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.MEDIATOR, PostKind.PARTY_SECRETARY),
            Map.entry(PostKind.SUPERVISION_MEMBER, PostKind.SUPERVISION_DIRECTOR),
            Map.entry(PostKind.SUPERVISION_DIRECTOR, PostKind.DISTRICT_SECRETARY),
            Map.entry(PostKind.COLLECTIVE_SUPERVISOR, PostKind.DISTRICT_SECRETARY),
            Map.entry(PostKind.PARTY_SECRETARY, PostKind.DISTRICT_SECRETARY),
            Map.entry(PostKind.LIAISON_OFFICER, PostKind.DISTRICT_SECRETARY),
            Map.entry(PostKind.DISTRICT_SECRETARY, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.STATION_ACCOUNTANT, PostKind.STATION_HEAD),
            Map.entry(PostKind.SEAL_KEEPER, PostKind.STATION_HEAD),
            Map.entry(PostKind.STATION_HEAD, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.JUSTICE_OFFICE, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.PEACE_OFFICE, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.PETITION_OFFICE, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.DEPUTY_HEAD),
            Map.entry(PostKind.DEPUTY_HEAD, PostKind.MAYOR),
            Map.entry(PostKind.MAYOR, PostKind.TOWN_PARTY_SECRETARY),
            Map.entry(PostKind.DISCIPLINE_OFFICE, PostKind.TOWN_PARTY_SECRETARY)));

    private final Directory directory;

    PostsAbove(Directory directory) {
        this.directory = directory;
    }

    /** Empty above the highest post: the town's overview shows it all the same. */
    Optional<Post> of(String group, VillageCode village, LocalDate day) {
        var persons = directory.holders(group, day);
        var above = Post.kindOf(group).map(ABOVE::get);
        while (above.isPresent()) {
            var kind = above.get();
            var place = directory.place(kind.level(), village);
            var holders = directory.holders(place, kind, day);
            if (!persons.containsAll(holders))
                return holders.stream().findFirst().map(it -> post(it, kind, place, day));
            above = Optional.ofNullable(ABOVE.get(kind));
        }
        return Optional.empty();
    }

    private static Post post(Person holder, PostKind kind, String place, LocalDate day) {
        return new Post(holder.id(), kind, place, day, null);
    }
}
