package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.risk.Subject;
import org.jspecify.annotations.Nullable;

/** 评估方案规则 — those concerned are heard, not only told; after a high risk another plan is assessed. */
public final class PlanRules {

    /**
     * @param publicity whether the plan is posted
     * @param heard whether those concerned answer: by questionnaire, talk, visit or hearing
     */
    public record Heard(
            @Nullable Boolean publicity, @Nullable Boolean heard) {}

    /** Who takes part where land is acquired. */
    public record Parties(
            @Nullable Boolean collective,
            @Nullable Boolean members,
            @Nullable Boolean committee,
            @Nullable Boolean others) {}

    /** @param rejected the plan that was not carried out, or null where there is none */
    public record Changed(@Nullable String plan, @Nullable String rejected) {}

    public static final Provision<Heard> METHODS = Provision.of(
            "risk.plan.methods", "SSR-03", Heard.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, PlanRules::methods);

    public static final Provision<Parties> PARTIES = Provision.of(
            "risk.plan.parties",
            "SSR-03",
            Parties.class,
            Statutes.landRegulation("第二十六条"),
            Statutes.LAND_REGULATION,
            PlanRules::parties);

    public static final Provision<Changed> CHANGED = Provision.of(
            "risk.plan.changed", "SSR-04", Changed.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, PlanRules::changed);

    private PlanRules() {}

    static List<Provision<?>> all() {
        return List.of(METHODS, PARTIES, CHANGED);
    }

    private static Verdict methods(Heard facts, Settings settings) {
        if (facts.publicity() == null || facts.heard() == null) return Verdict.undetermined();
        return Verdict.when(facts.publicity() && facts.heard(), facts.publicity(), facts.heard());
    }

    private static Verdict parties(Parties facts, Settings settings) {
        var collective = facts.collective();
        var members = facts.members();
        var committee = facts.committee();
        var others = facts.others();
        if (collective == null || members == null || committee == null || others == null) return Verdict.undetermined();
        return Verdict.when(collective && members && committee && others, collective, members, committee, others);
    }

    /** Spaces and punctuation do not make another plan. */
    private static Verdict changed(Changed facts, Settings settings) {
        var plan = facts.plan();
        var rejected = facts.rejected();
        if (plan == null) return Verdict.undetermined();
        return Verdict.when(
                rejected == null || !new Subject(plan, null).plain().equals(new Subject(rejected, null).plain()),
                rejected != null);
    }
}
