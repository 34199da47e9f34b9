package org.cunwu.org.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.register.Staff;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.rules.PostRules;
import org.cunwu.org.rules.TermRules;
import org.cunwu.org.staff.StaffRefused.Reason;
import org.springframework.stereotype.Component;

/** 变动的核对 — when it is proposed, and once more when it is confirmed, as the town stands then. */
@Component
class StaffChecks {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private final Directory directory;
    private final Staff staff;
    private final TownClock clock;

    StaffChecks(Directory directory, Staff staff, TownClock clock) {
        this.directory = directory;
        this.staff = staff;
        this.clock = clock;
    }

    /** What is proposed today may not begin in the past; what is confirmed late begins late. */
    void checkProposed(StaffChange change) {
        var from = change.from();
        if (change.kind() == StaffChange.Kind.APPOINT && from != null && from.isBefore(clock.today()))
            throw unlawful("from-in-the-past");
        check(change);
    }

    void check(StaffChange change) {
        text(change.reason(), LONGEST_REASON, "reason");
        switch (change.kind()) {
            case ENROL -> enrolment(change);
            case APPOINT -> appointment(change);
            case END -> end(term(change), Objects.requireNonNull(change.to()));
            case DISABLE -> disabling(known(change.person()));
            case ENABLE -> {
                if (known(change.person()).enabled()) throw unlawful("enabled-already");
            }
            case CODE -> open(change.person());
        }
    }

    /** The term as it will be written: one that should have begun before it was confirmed begins today. */
    Post appointed(StaffChange change) {
        var from = Objects.requireNonNull(change.from());
        var today = clock.today();
        return new Post(
                change.person(),
                Objects.requireNonNull(change.post()),
                Objects.requireNonNull(change.place()),
                from.isBefore(today) ? today : from,
                change.to());
    }

    /** The term that is to end. */
    Post term(StaffChange change) {
        return staff.terms(change.person()).stream()
                .filter(it -> it.kind() == change.post()
                        && it.place().equals(change.place())
                        && it.from().equals(change.from()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused(Reason.UNKNOWN, "term-unknown"));
    }

    Person known(PersonId person) {
        return directory.person(person).orElseThrow(() -> new StaffRefused(Reason.UNKNOWN, "person-unknown"));
    }

    private void enrolment(StaffChange change) {
        text(Objects.requireNonNullElse(change.name(), ""), LONGEST_NAME, "name");
        var person = change.person();
        if (person.equals(Act.SYSTEM) || directory.person(person).isPresent()) throw unlawful("person-taken", person);
    }

    private void appointment(StaffChange change) {
        var post = appointed(change);
        open(change.person());
        if (!stands(post.kind(), post.place()))
            throw new StaffRefused(Reason.WRONG, "place", post.kind().title());
        refuse(TermRules.appointment(post.from(), post.to(), clock.today()));
        PostRules.against(post, staff.terms(change.person())).ifPresent(it -> {
            throw unlawful(
                    it.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    post.kind().title(),
                    it.other().kind().title(),
                    it.source().citation());
        });
    }

    private void end(Post term, LocalDate last) {
        refuse(TermRules.end(term, last, clock.today()));
        if (term.kind() == PostKind.PARTY_GOVERNMENT_OFFICE) staysStaffed(term.person(), last.plusDays(1));
    }

    private void disabling(Person person) {
        if (!person.enabled()) throw unlawful("disabled-already");
        var today = clock.today();
        if (directory.posts(person.id(), today).stream().anyMatch(it -> it.kind() == PostKind.PARTY_GOVERNMENT_OFFICE))
            staysStaffed(person.id(), today);
    }

    /** Without anybody in 党政办 nobody could be appointed any more. */
    private void staysStaffed(PersonId leaving, LocalDate day) {
        var others = directory.holders(Post.TOWN, PostKind.PARTY_GOVERNMENT_OFFICE, day);
        if (others.stream().allMatch(it -> it.id().equals(leaving))) throw unlawful("last-of-office");
    }

    private void open(PersonId person) {
        if (!known(person).enabled()) throw unlawful("disabled");
    }

    private boolean stands(PostKind kind, String place) {
        if (kind.level() == Level.TOWN) return place.equals(Post.TOWN);
        if (kind.level() == Level.DISTRICT)
            return directory.districts().stream().anyMatch(it -> it.code().equals(place));
        return VillageCode.isValid(place)
                && directory.village(new VillageCode(place)).isPresent();
    }

    private static void text(String text, int longest, String field) {
        if (text.isBlank()) throw new StaffRefused(Reason.WRONG, field + "-missing");
        if (text.length() > longest) throw new StaffRefused(Reason.WRONG, field + "-too-long", longest);
        if (UNPRINTABLE.matcher(text).find()) throw new StaffRefused(Reason.WRONG, "unprintable");
    }

    private static void refuse(Optional<String> complaint) {
        complaint.ifPresent(it -> {
            throw unlawful(it);
        });
    }

    private static StaffRefused unlawful(String key, Object... arguments) {
        return new StaffRefused(Reason.UNLAWFUL, key, arguments);
    }
}
