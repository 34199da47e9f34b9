package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.ground.Tolerance;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 程序 — the order of the steps, the votes that add up, the supervisors' opinion, the same text not voted again. */
public final class CourseRules {

    /** The day of the step before, and of this one. */
    public record Order(
            @Nullable LocalDate previous, @Nullable LocalDate current) {}

    /**
     * A vote on a text, beside an earlier one that failed.
     *
     * @param failed the day of the earlier vote, or null when none failed
     * @param sameWords how much of the text is the same, in per cent; all of it when not known
     * @param failedBudget the amount that failed, in fen; the same as now when not known
     */
    public record Revote(
            @Nullable LocalDate failed,
            @Nullable LocalDate vote,
            @Nullable Integer sameWords,
            @Nullable Long failedBudget,
            @Nullable Long budget) {}

    /**
     * What the record of a meeting says.
     *
     * @param invalid written ballots that say nothing, none where not told
     * @param recused those present who took no part in the vote, none where not told
     */
    public record Tally(
            @Nullable Integer members,
            @Nullable Integer attended,
            @Nullable Integer agreed,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Integer invalid,
            @Nullable Integer recused) {}

    /**
     * The opinion of the village affairs supervision committee.
     *
     * @param given whether it was given
     * @param objected whether it objects
     * @param overruled whether an objection was overruled for a recorded reason
     */
    public record Supervision(
            @Nullable Boolean given,
            @Nullable Boolean objected,
            @Nullable Boolean overruled) {}

    /** What was resolved and what was spent, in fen. */
    public record Deviation(
            @Nullable Long resolved, @Nullable Long spent) {}

    private static final String NEVER = "—";

    public static final Parameter REVOTE_DAYS = Parameter.number("decision.revote.days", "4D-01", 15, 0, 30);
    public static final Parameter SAME_WORDS_PERCENT =
            Parameter.number("decision.revote.same-words-percent", "4D-01", 90, 50, 100);
    public static final Parameter SAME_BUDGET_PERCENT =
            Parameter.number("decision.revote.same-budget-percent", "4D-01", 10, 0, 50);

    /** By when a step should be done, in calendar days from its opening; where none is named, the usual time holds. */
    public static final Parameter SUPERVISE_DAYS = Parameter.number("decision.supervise.days", "4D-09", 3, 1, 15);

    /** The meeting is called days ahead (VOT-16), so that its record cannot come in the usual time. */
    public static final Parameter RESOLVE_DAYS = Parameter.number("decision.resolve.days", "VOT-16", 30, 10, 120);

    public static final Parameter IMPLEMENT_DAYS = Parameter.number("decision.implement.days", "4D-08", 180, 10, 730);
    public static final Parameter ARCHIVE_DAYS = Parameter.number("decision.archive.days", "REC-01", 30, 5, 180);

    public static final Provision<Order> ORDER = Provision.of(
            "decision.steps.order", "4D-01", Order.class, TOWN_SETTING, TOWN_SETTINGS, CourseRules::inOrder);

    /** What is recorded has happened: {@code previous} is its day, {@code current} the day of recording. */
    public static final Provision<Order> HELD = Provision.of(
            "decision.steps.held", "4D-01", Order.class, TOWN_SETTING, TOWN_SETTINGS, CourseRules::inOrder);

    public static final Provision<Revote> REVOTE = Provision.of(
            "decision.revote.period", "4D-01", Revote.class, TOWN_SETTING, TOWN_SETTINGS, CourseRules::notSoSoon);

    public static final Provision<Tally> TALLY =
            Provision.of("decision.tally.sums", "4D-03", Tally.class, TOWN_SETTING, TOWN_SETTINGS, CourseRules::addsUp);

    public static final Provision<Supervision> SUPERVISION = new Provision<>(
            "decision.supervision.opinion",
            "4D-09",
            Supervision.class,
            List.of(
                    new Version<>(
                            shandongMeasures("第三十二条"),
                            SHANDONG_MEASURES,
                            COMMITTEE_LAW_2025.minusDays(1),
                            CourseRules::supervised),
                    new Version<>(committeeLaw2025("第三十七条"), COMMITTEE_LAW_2025, null, CourseRules::supervised)));

    public static final Provision<Deviation> DEVIATION = Provision.of(
            "decision.implementation.deviation",
            "4D-08",
            Deviation.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            CourseRules::withinTheResolution);

    private CourseRules() {}

    static List<Provision<?>> all() {
        return List.of(ORDER, HELD, REVOTE, TALLY, SUPERVISION, DEVIATION);
    }

    static List<Parameter> parameters() {
        return List.of(
                REVOTE_DAYS,
                SAME_WORDS_PERCENT,
                SAME_BUDGET_PERCENT,
                SUPERVISE_DAYS,
                RESOLVE_DAYS,
                IMPLEMENT_DAYS,
                ARCHIVE_DAYS);
    }

    private static Verdict inOrder(Order order, Settings settings) {
        var previous = order.previous();
        var current = order.current();
        if (previous == null || current == null) return Verdict.undetermined(previous, current);
        return Verdict.when(!current.isBefore(previous), previous, current);
    }

    private static Verdict notSoSoon(Revote revote, Settings settings) {
        var days = settings.number(REVOTE_DAYS.name());
        var failed = revote.failed();
        var vote = revote.vote();
        if (vote == null) return Verdict.undetermined(days);
        if (failed == null) return Verdict.satisfied(days, NEVER, vote, NEVER, NEVER);
        var same = revote.sameWords() == null ? 100 : revote.sameWords();
        var until = failed.plusDays(days);
        return Verdict.when(
                !vote.isBefore(until) || !sameText(revote, same, settings), days, failed, vote, until, same);
    }

    /** 同一方案: nearly the same words for nearly the same money; a word or a fen does not make it another text. */
    private static boolean sameText(Revote revote, int same, Settings settings) {
        var earlier = revote.failedBudget();
        var now = revote.budget();
        return same >= settings.number(SAME_WORDS_PERCENT.name())
                && (earlier == null
                        || now == null
                        || Tolerance.within(settings.number(SAME_BUDGET_PERCENT.name()), earlier, now));
    }

    private static Verdict addsUp(Tally tally, Settings settings) {
        var members = tally.members();
        var attended = tally.attended();
        var agreed = tally.agreed();
        var against = tally.against();
        var abstained = tally.abstained();
        if (members == null || attended == null || agreed == null || against == null || abstained == null)
            return Verdict.undetermined();
        var invalid = tally.invalid() == null ? 0 : tally.invalid();
        var recused = tally.recused() == null ? 0 : tally.recused();
        var sum = (long) agreed + against + abstained + invalid + recused;
        var noneNegative = agreed >= 0 && against >= 0 && abstained >= 0 && invalid >= 0 && recused >= 0;
        return Verdict.when(
                noneNegative && attended <= members && sum == attended,
                members,
                attended,
                sum,
                agreed,
                against,
                abstained,
                invalid,
                recused);
    }

    /** Each matter has the supervisors' opinion; an objection stands until it is met or overruled with a reason. */
    private static Verdict supervised(Supervision supervision, Settings settings) {
        if (!Boolean.TRUE.equals(supervision.given()) || supervision.objected() == null) return Verdict.undetermined();
        return Verdict.when(!supervision.objected() || Boolean.TRUE.equals(supervision.overruled()));
    }

    private static Verdict withinTheResolution(Deviation deviation, Settings settings) {
        var percent = settings.number(Tolerance.PERCENT.name());
        var resolved = deviation.resolved();
        var spent = deviation.spent();
        if (resolved == null || spent == null) return Verdict.undetermined(percent);
        return Verdict.when(Tolerance.within(percent, resolved, spent), percent, new Fen(resolved), new Fen(spent));
    }
}
