package org.cunwu.disclosure.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 村务公开 — what a village publishes how often, by which procedure, and when villagers ask for it. */
public final class AffairsRules {

    /** The last day of a month, when its accounts were posted (null while they are not), and the day on which one asks. */
    public record Monthly(
            @Nullable LocalDate monthEnd,
            @Nullable LocalDate posted,
            @Nullable LocalDate today) {}

    /** A period, what was posted in it, and the day on which one asks. */
    public record Interval(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer posted,
            @Nullable LocalDate today) {}

    /** What the list names and was not posted for a year, with 、 between. */
    public record Listed(@Nullable String missing) {}

    /** When a step was opened, and when it was done. */
    public record Step(@Nullable LocalDate opened, @Nullable LocalDate done) {}

    /** When the supervisors agreed, the day of the joint meeting, and the day of recording. */
    public record Fixed(
            @Nullable LocalDate reviewed,
            @Nullable LocalDate held,
            @Nullable LocalDate today) {}

    /** How many may ask, and how many did. */
    public record Request(
            @Nullable Integer entitled, @Nullable Integer requesters) {}

    public static final Parameter MONTH_DAYS = Parameter.number("disclosure.finance.days", "PUB-02", 10, 1, 31);
    public static final Parameter REVIEW_DAYS = Parameter.number("disclosure.affairs.review-days", "PUB-04", 5, 1, 5);
    public static final Parameter ANSWER_DAYS = Parameter.number("disclosure.affairs.answer-days", "PUB-04", 5, 1, 5);
    public static final Parameter COLLECTIVE_MONTHS =
            Parameter.number("disclosure.collective.months", "PUB-07", 3, 1, 12);

    private static final LocalDate FIRST = LocalDate.of(2018, 9, 21);
    private static final LocalDate COMMITTEE_LAW_2025 = LocalDate.of(2026, 1, 1);
    private static final LocalDate COLLECTIVE_LAW = LocalDate.of(2025, 5, 1);

    public static final Provision<Monthly> MONTHLY = Provision.of(
            "disclosure.finance.monthly", "PUB-02", Monthly.class, shandong("第十二条"), FIRST, AffairsRules::monthly);

    public static final Provision<Interval> QUARTERLY = new Provision<>(
            "disclosure.affairs.quarterly",
            "PUB-02",
            Interval.class,
            List.of(
                    new Version<>(shandong("第十二条"), FIRST, COMMITTEE_LAW_2025.minusDays(1), AffairsRules::once),
                    new Version<>(
                            LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十五条第三款"),
                            COMMITTEE_LAW_2025,
                            null,
                            AffairsRules::once)));

    public static final Provision<Step> REVIEWED = Provision.of(
            "disclosure.affairs.reviewed", "PUB-04", Step.class, shandong("第十六条"), FIRST, AffairsRules::reviewed);

    public static final Provision<Step> ANSWERED = Provision.of(
            "disclosure.affairs.answered", "PUB-04", Step.class, shandong("第十六条"), FIRST, AffairsRules::answered);

    public static final Provision<Fixed> FIXED = Provision.of(
            "disclosure.affairs.fixed", "PUB-04", Fixed.class, shandong("第十一条"), FIRST, AffairsRules::fixed);

    public static final Provision<Request> VILLAGERS_TENTH = Provision.of(
            "disclosure.request.villagers-tenth",
            "PUB-05",
            Request.class,
            shandong("第八条"),
            FIRST,
            (facts, settings) -> share(facts, 10));

    public static final Provision<Request> REPRESENTATIVES_FIFTH = Provision.of(
            "disclosure.request.representatives-fifth",
            "PUB-05",
            Request.class,
            shandong("第八条"),
            FIRST,
            (facts, settings) -> share(facts, 5));

    public static final Provision<Interval> COLLECTIVE = new Provision<>(
            "disclosure.collective.regularly",
            "PUB-07",
            Interval.class,
            List.of(
                    new Version<>(TOWN_SETTING, FIRST, COLLECTIVE_LAW.minusDays(1), AffairsRules::once),
                    new Version<>(
                            LegalSource.of("农村集体经济组织法", LocalDate.of(2024, 6, 28), "第四十五条"),
                            COLLECTIVE_LAW,
                            null,
                            AffairsRules::once)));

    public static final Provision<Listed> LISTED = Provision.of(
            "disclosure.affairs.listed", "PUB-12", Listed.class, shandong("第七条、第十八条"), FIRST, AffairsRules::listed);

    private AffairsRules() {}

    static List<Provision<?>> all() {
        return List.of(
                MONTHLY,
                QUARTERLY,
                REVIEWED,
                ANSWERED,
                FIXED,
                VILLAGERS_TENTH,
                REPRESENTATIVES_FIFTH,
                COLLECTIVE,
                LISTED);
    }

    static List<Parameter> parameters() {
        return List.of(MONTH_DAYS, REVIEW_DAYS, ANSWER_DAYS, COLLECTIVE_MONTHS);
    }

    private static LegalSource shandong(String article) {
        return LegalSource.of("山东省村务公开条例", FIRST, article);
    }

    private static Verdict monthly(Monthly facts, Settings settings) {
        var days = settings.number(MONTH_DAYS.name());
        var monthEnd = facts.monthEnd();
        var today = facts.today();
        if (monthEnd == null || today == null) return Verdict.undetermined(days, "—", "—", "—");
        var last = monthEnd.plusDays(days);
        var posted = facts.posted();
        if (posted != null) return Verdict.when(!posted.isAfter(last), days, monthEnd, posted, last);
        return today.isAfter(last)
                ? Verdict.violated(days, monthEnd, "—", last)
                : Verdict.undetermined(days, monthEnd, "—", last);
    }

    private static Verdict once(Interval facts, Settings settings) {
        var first = facts.first();
        var last = facts.last();
        var posted = facts.posted();
        var today = facts.today();
        if (first == null || last == null || posted == null || today == null)
            return Verdict.undetermined("—", "—", "—");
        if (posted > 0) return Verdict.satisfied(first, last, posted);
        return today.isAfter(last) ? Verdict.violated(first, last, posted) : Verdict.undetermined(first, last, posted);
    }

    private static Verdict listed(Listed facts, Settings settings) {
        var missing = facts.missing();
        if (missing == null) return Verdict.undetermined("—");
        return Verdict.when(missing.isBlank(), missing.isBlank() ? "—" : missing);
    }

    private static Verdict reviewed(Step facts, Settings settings) {
        return within(settings.number(REVIEW_DAYS.name()), facts);
    }

    private static Verdict answered(Step facts, Settings settings) {
        return within(settings.number(ANSWER_DAYS.name()), facts);
    }

    private static Verdict within(long days, Step facts) {
        var opened = facts.opened();
        var done = facts.done();
        if (opened == null || done == null) return Verdict.undetermined(days, "—", "—", "—");
        var last = opened.plusDays(days);
        return Verdict.when(!done.isBefore(opened) && !done.isAfter(last), days, opened, done, last);
    }

    private static Verdict fixed(Fixed facts, Settings settings) {
        var reviewed = facts.reviewed();
        var held = facts.held();
        var today = facts.today();
        if (reviewed == null || held == null || today == null) return Verdict.undetermined("—", "—", "—");
        return Verdict.when(!held.isBefore(reviewed) && !held.isAfter(today), reviewed, held, today);
    }

    private static Verdict share(Request facts, int part) {
        var entitled = facts.entitled();
        var requesters = facts.requesters();
        if (entitled == null || requesters == null || entitled <= 0) return Verdict.undetermined(part, "—", "—");
        return Verdict.when((long) part * requesters >= entitled && requesters <= entitled, part, entitled, requesters);
    }
}
