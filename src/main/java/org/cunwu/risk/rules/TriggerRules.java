package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.risk.Screening;
import org.jspecify.annotations.Nullable;

/** 触发判定规则 — which matters are assessed, and that the same matter is assessed once. */
public final class TriggerRules {

    /** @param listed whether the matter is of a kind on the list */
    public record Screened(
            @Nullable Boolean listed, @Nullable Screening answer) {}

    /** @param emergency whether it was registered as the response to an emergency */
    public record Exempted(
            @Nullable Boolean emergency, @Nullable Screening answer) {}

    /**
     * @param known the number of the report or the case on the same matter, or null where there is none
     * @param last the last day of that report, or null while its case is under way
     * @param changed whether material new facts are named
     */
    public record Repeated(
            @Nullable String matter,
            @Nullable String known,
            @Nullable LocalDate last,
            @Nullable Boolean changed) {}

    private static final String NONE = "—";

    public static final Provision<Screened> LISTED = Provision.of(
            "risk.trigger.listed",
            "SSR-01",
            Screened.class,
            TOWN_SETTING,
            Statutes.TOWN_SETTINGS,
            TriggerRules::listed);

    public static final Provision<Exempted> EMERGENCY = Provision.of(
            "risk.trigger.emergency",
            "SSR-07",
            Exempted.class,
            Statutes.decisionProcedure("第三条"),
            Statutes.DECISION_PROCEDURE,
            TriggerRules::emergency);

    public static final Provision<Repeated> ONCE = Provision.of(
            "risk.trigger.once", "SSR-10", Repeated.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, TriggerRules::once);

    private TriggerRules() {}

    static List<Provision<?>> all() {
        return List.of(LISTED, EMERGENCY, ONCE);
    }

    private static Verdict listed(Screened facts, Settings settings) {
        var listed = facts.listed();
        var answer = facts.answer();
        if (listed == null || answer == null) return Verdict.undetermined();
        return Verdict.when(answer != Screening.NOT_NEEDED || !listed, answer);
    }

    private static Verdict emergency(Exempted facts, Settings settings) {
        var emergency = facts.emergency();
        var answer = facts.answer();
        if (emergency == null || answer == null) return Verdict.undetermined();
        return Verdict.when(answer != Screening.EXEMPT || emergency, answer);
    }

    private static Verdict once(Repeated facts, Settings settings) {
        if (facts.matter() == null) return Verdict.undetermined();
        var known = facts.known();
        if (known == null) return Verdict.satisfied(facts.matter(), NONE, NONE);
        var last = facts.last();
        return Verdict.when(Boolean.TRUE.equals(facts.changed()), facts.matter(), known, last == null ? NONE : last);
    }
}
