package org.cunwu.org.staff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.staff.StaffRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * 谁可以办理人员变动 — 党政办 proposes, another of it or a leader confirms; for a new code the administrator may do either,
 * since the only one in 党政办 may be the one who forgot. Nobody decides a change to oneself.
 */
@Component
public class StaffPosts {

    private static final Set<PostKind> PROPOSE = EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE);
    private static final Set<PostKind> CONFIRM =
            EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.MAYOR, PostKind.DEPUTY_HEAD);
    private static final Set<PostKind> TECHNICAL = EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.ADMINISTRATOR);
    private static final Set<PostKind> TECHNICAL_CONFIRM =
            EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.MAYOR, PostKind.DEPUTY_HEAD, PostKind.ADMINISTRATOR);

    private final Directory directory;
    private final TownClock clock;

    StaffPosts(Directory directory, TownClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public boolean mayPropose(PersonId person, StaffChange.Kind kind) {
        return post(person, proposers(kind)).isPresent();
    }

    public boolean mayConfirm(PersonId person, StaffChange change) {
        return post(person, confirmers(change.kind())).isPresent()
                && !person.equals(change.proposedBy())
                && !person.equals(change.person());
    }

    /** Who may not confirm a change to oneself may still turn it down; who proposed takes it back like this. */
    public boolean mayDecline(PersonId person, StaffChange change) {
        return post(person, decliners(person, change)).isPresent();
    }

    public boolean mayEndSessions(PersonId person) {
        return post(person, TECHNICAL).isPresent();
    }

    void toRead(PersonId person) {
        required(person, TECHNICAL_CONFIRM, "who-reads");
    }

    String toPropose(PersonId person, StaffChange.Kind kind) {
        return required(person, proposers(kind), "who-proposes");
    }

    String toConfirm(PersonId person, StaffChange change) {
        var post = required(person, confirmers(change.kind()), "who-confirms");
        if (person.equals(change.proposedBy())) throw new StaffRefused(Reason.NOT_YOURS, "second-person");
        if (person.equals(change.person())) throw new StaffRefused(Reason.NOT_YOURS, "about-yourself");
        return post;
    }

    String toDecline(PersonId person, StaffChange change) {
        return required(person, decliners(person, change), "who-confirms");
    }

    String toEndSessions(PersonId person) {
        return required(person, TECHNICAL, "who-ends-sessions");
    }

    private static Set<PostKind> proposers(StaffChange.Kind kind) {
        return kind == StaffChange.Kind.CODE ? TECHNICAL : PROPOSE;
    }

    private static Set<PostKind> confirmers(StaffChange.Kind kind) {
        return kind == StaffChange.Kind.CODE ? TECHNICAL_CONFIRM : CONFIRM;
    }

    private static Set<PostKind> decliners(PersonId person, StaffChange change) {
        return person.equals(change.proposedBy()) ? proposers(change.kind()) : confirmers(change.kind());
    }

    private String required(PersonId person, Set<PostKind> kinds, String refusal) {
        return post(person, kinds).orElseThrow(() -> new StaffRefused(Reason.NOT_YOURS, refusal));
    }

    private Optional<String> post(PersonId person, Set<PostKind> kinds) {
        return directory.posts(person, clock.today()).stream()
                .filter(it -> it.place().equals(Post.TOWN) && kinds.contains(it.kind()))
                .map(Post::group)
                .sorted()
                .findFirst();
    }
}
