package org.cunwu.disclosure.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 异议规则 — within how many days villagers object, the committee answers, and the one who objected may go to the town.
 * 山东省村务公开条例 第十六条 speaks of the plan of what is to be published; used on what hangs it is the town's own setting.
 */
public final class ObjectionRules {

    /** When it was posted, and when the objection came. */
    public record Objected(
            @Nullable LocalDate posted, @Nullable LocalDate received) {}

    /** When the objection came, when it was answered (null while it is not), and the day on which one asks. */
    public record Replied(
            @Nullable LocalDate received,
            @Nullable LocalDate replied,
            @Nullable LocalDate today) {}

    /** When the committee answered, and the day on which the objector's silence is recorded. */
    public record Silence(
            @Nullable LocalDate replied, @Nullable LocalDate today) {}

    public static final Parameter DAYS = Parameter.number("disclosure.objection.days", "4D-07", 5, 5, 365);
    public static final Parameter REPLY_DAYS = Parameter.number("disclosure.objection.reply-days", "4D-07", 5, 1, 5);
    public static final Parameter CHECK_DAYS = Parameter.number("disclosure.objection.check-days", "4D-07", 2, 1, 5);
    public static final Parameter WORD_DAYS = Parameter.number("disclosure.objection.word-days", "4D-07", 5, 3, 60);
    public static final Parameter DELIVER_DAYS =
            Parameter.number("disclosure.objection.deliver-days", "4D-07", 7, 4, 90);
    public static final Parameter TOWN_DAYS = Parameter.number("disclosure.objection.town-days", "4D-07", 15, 1, 60);
    public static final Parameter PER_DAY = Parameter.number("disclosure.objection.per-day", "4D-07", 100, 10, 1000);

    private static final LocalDate SINCE = LocalDate.of(2018, 9, 21);

    public static final Provision<Objected> IN_TIME = Provision.of(
            "disclosure.objection.in-time", "4D-07", Objected.class, TOWN_SETTING, SINCE, ObjectionRules::inTime);

    public static final Provision<Replied> REPLY = Provision.of(
            "disclosure.objection.reply", "4D-07", Replied.class, TOWN_SETTING, SINCE, ObjectionRules::answered);

    public static final Provision<Silence> SILENT = Provision.of(
            "disclosure.objection.silence", "4D-07", Silence.class, TOWN_SETTING, SINCE, ObjectionRules::silent);

    private ObjectionRules() {}

    static List<Provision<?>> all() {
        return List.of(IN_TIME, REPLY, SILENT);
    }

    static List<Parameter> parameters() {
        return List.of(DAYS, REPLY_DAYS, CHECK_DAYS, WORD_DAYS, DELIVER_DAYS, TOWN_DAYS, PER_DAY);
    }

    private static Verdict inTime(Objected facts, Settings settings) {
        var days = settings.number(DAYS.name());
        var posted = facts.posted();
        var received = facts.received();
        if (posted == null || received == null) return Verdict.undetermined(days, "—", "—", "—");
        var last = posted.plusDays(days);
        return Verdict.when(!received.isBefore(posted) && !received.isAfter(last), days, posted, received, last);
    }

    private static Verdict answered(Replied facts, Settings settings) {
        var days = settings.number(REPLY_DAYS.name());
        var received = facts.received();
        var replied = facts.replied();
        var today = facts.today();
        if (received == null || today == null) return Verdict.undetermined(days, "—", "—", "—");
        var last = received.plusDays(days);
        var day = replied == null ? today : replied;
        return Verdict.when(
                !day.isBefore(received) && !day.isAfter(last), days, received, replied == null ? "—" : replied, last);
    }

    private static Verdict silent(Silence facts, Settings settings) {
        var days = settings.number(WORD_DAYS.name());
        var replied = facts.replied();
        var today = facts.today();
        if (replied == null || today == null) return Verdict.undetermined(days, "—", "—", "—");
        var last = replied.plusDays(days);
        return Verdict.when(today.isAfter(last), days, replied, today, last);
    }
}
