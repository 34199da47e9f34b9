package org.cunwu.law.register;

import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.law.Changes;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/** Who may change the town's settings: the party and government office proposes, another of it or a leader confirms. */
@Component
class SettingPosts implements Changes {

    private static final Set<PostKind> PROPOSE = Set.of(PostKind.PARTY_GOVERNMENT_OFFICE);
    private static final Set<PostKind> CONFIRM =
            Set.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.MAYOR, PostKind.DEPUTY_HEAD);

    private final Directory directory;
    private final TownClock clock;

    SettingPosts(Directory directory, TownClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public boolean mayPropose(PersonId person) {
        return holds(person, PROPOSE);
    }

    @Override
    public boolean mayConfirm(PersonId person, Change change) {
        return holds(person, CONFIRM) && !person.equals(change.proposedBy());
    }

    @Override
    public boolean mayDecline(PersonId person, Change change) {
        return person.equals(change.proposedBy()) ? mayPropose(person) : mayConfirm(person, change);
    }

    /** The group in which the person proposes. */
    String toPropose(PersonId person) {
        return group(person, PROPOSE, "law.change.who-proposes");
    }

    /** The group in which the person confirms what somebody else proposed. */
    String toConfirm(PersonId person, Change change) {
        var group = group(person, CONFIRM, "law.change.who-confirms");
        if (person.equals(change.proposedBy())) throw new Change.NotYours("law.change.second-person");
        return group;
    }

    /** Declining is open to those who may confirm, and withdrawing to the person who proposed. */
    String toDecline(PersonId person, Change change) {
        return person.equals(change.proposedBy()) ? toPropose(person) : toConfirm(person, change);
    }

    private boolean holds(PersonId person, Set<PostKind> kinds) {
        return groups(person, kinds).findAny().isPresent();
    }

    private String group(PersonId person, Set<PostKind> kinds, String refusal) {
        return groups(person, kinds).findFirst().orElseThrow(() -> new Change.NotYours(refusal));
    }

    private Stream<String> groups(PersonId person, Set<PostKind> kinds) {
        return directory.posts(person, clock.today()).stream()
                .filter(it -> it.place().equals(Post.TOWN) && kinds.contains(it.kind()))
                .map(Post::group)
                .sorted();
    }
}
