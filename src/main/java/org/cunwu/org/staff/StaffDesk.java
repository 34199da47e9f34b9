package org.cunwu.org.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.PostsChanged;
import org.cunwu.org.Sessions;
import org.cunwu.org.account.OneTimeCodes;
import org.cunwu.org.register.Staff;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.register.StaffChanges;
import org.cunwu.org.staff.StaffRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员变动的办理 — proposed by one, decided by another, each step an act; it takes effect at once and for good. */
@Component
public class StaffDesk {

    private final StaffPosts posts;
    private final StaffChecks checks;
    private final StaffChanges changes;
    private final Staff staff;
    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TownClock clock;

    StaffDesk(
            StaffPosts posts,
            StaffChecks checks,
            StaffChanges changes,
            Staff staff,
            OneTimeCodes codes,
            Sessions sessions,
            Ledger ledger,
            ApplicationEventPublisher events,
            TownClock clock) {
        this.posts = posts;
        this.checks = checks;
        this.changes = changes;
        this.staff = staff;
        this.codes = codes;
        this.sessions = sessions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Proposing the same under the same id once more changes nothing. */
    @Transactional
    public void propose(StaffChange change) {
        var post = posts.toPropose(change.proposedBy(), change.kind());
        staff.lock();
        var known = changes.find(change.id());
        if (known.isPresent()) {
            if (change.sameAs(known.get())) return;
            throw new StaffRefused(Reason.OVERTAKEN, "key-reused");
        }
        checks.checkProposed(change);
        changes.add(change);
        record("org.staff-proposed", change.proposedBy(), post, change);
    }

    /** Answers the one-time code, where there is a new one; it is never shown again. */
    @Transactional
    public Optional<String> confirm(PersonId by, UUID id) {
        var change = find(id);
        var post = posts.toConfirm(by, change);
        staff.lock();
        decide(change, true, by);
        checks.check(change);
        var code = takeEffect(change);
        events.publishEvent(new PostsChanged());
        record("org.staff-confirmed", by, post, change);
        return code;
    }

    @Transactional
    public void decline(PersonId by, UUID id) {
        var change = find(id);
        var post = posts.toDecline(by, change);
        decide(change, false, by);
        record("org.staff-declined", by, post, change);
    }

    /** Takes no second person: it takes nothing away, and where a telephone was lost it cannot wait. */
    @Transactional
    public int endSessions(PersonId by, PersonId person) {
        var post = posts.toEndSessions(by);
        checks.known(person);
        var ended = sessions.end(person);
        append(Act.TOWN, by, post, "org.sessions-ended", Map.of("person", person.value(), "sessions", (long) ended));
        return ended;
    }

    @Transactional(readOnly = true)
    public List<StaffChange> open(PersonId by) {
        posts.toRead(by);
        return changes.open();
    }

    @Transactional(readOnly = true)
    public List<Person> search(PersonId by, String part, String after, int size) {
        posts.toRead(by);
        return staff.search(part, after, size);
    }

    @Transactional(readOnly = true)
    public Person person(PersonId by, PersonId person) {
        posts.toRead(by);
        return checks.known(person);
    }

    private Optional<String> takeEffect(StaffChange change) {
        var person = change.person();
        switch (change.kind()) {
            case ENROL -> staff.enrol(new Person(person, Objects.requireNonNull(change.name()), true));
            case APPOINT -> staff.appoint(checks.appointed(change));
            case END -> staff.end(checks.term(change), Objects.requireNonNull(change.to()));
            case DISABLE, ENABLE -> staff.enable(person, change.kind() == StaffChange.Kind.ENABLE);
            case CODE -> {}
        }
        if (change.kind() == StaffChange.Kind.DISABLE || change.kind() == StaffChange.Kind.CODE) sessions.end(person);
        return change.kind() == StaffChange.Kind.ENROL || change.kind() == StaffChange.Kind.CODE
                ? Optional.of(codes.renew(person))
                : Optional.empty();
    }

    private StaffChange find(UUID id) {
        return changes.find(id).orElseThrow(() -> new StaffRefused(Reason.UNKNOWN, "change-unknown"));
    }

    private void decide(StaffChange change, boolean confirmed, PersonId by) {
        try {
            changes.decide(change.id(), confirmed, by, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new StaffRefused(Reason.OVERTAKEN, "already-decided");
        }
    }

    /** A village's posts in the village's chain, everything else in the town's. */
    private void record(String kind, PersonId by, String post, StaffChange change) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("change", change.id().toString());
        content.put("what", change.kind().name().toLowerCase(java.util.Locale.ROOT));
        content.put("person", change.person().value());
        var about = change.post();
        if (about != null) content.put("post", org.cunwu.org.Post.group(String.valueOf(change.place()), about));
        if (change.from() != null) content.put("from", change.from().toString());
        if (change.to() != null) content.put("to", change.to().toString());
        content.put("reason", change.reason());
        var village = about != null && about.level() == Level.VILLAGE;
        append(village ? String.valueOf(change.place()) : Act.TOWN, by, post, kind, content);
    }

    private void append(String chain, PersonId by, String post, String kind, Map<String, @Nullable Object> content) {
        ledger.append(new Act(chain, by, post, kind, null, clock.today(), content, Map.of(), List.of(), List.of()));
    }
}
