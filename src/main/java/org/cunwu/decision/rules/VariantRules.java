package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cunwu.decision.Matter;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 程序的变化 — the steps that a town or a village adds to the four: 镇里先审核 (一审), 会前协商 (五议). */
public final class VariantRules {

    /**
     * 协商 before the matter is put to the meeting.
     *
     * @param needed whether the town asks for it in such matters
     * @param held the day, or null when there was none
     * @param put the day on which the meeting was called
     */
    public record Consultation(
            @Nullable Boolean needed,
            @Nullable LocalDate held,
            @Nullable LocalDate put) {}

    public static final Parameter TOWN_REVIEW = Parameter.flag("decision.course.town-review", "4D-01", true);

    public static final Parameter PUBLIC_WORKS = Parameter.flag("decision.negotiation.public-works", "4D-13", true);
    public static final Parameter OTHER_VILLAGE_AFFAIRS =
            Parameter.flag("decision.negotiation.village", "4D-13", false);
    public static final Parameter LAND = Parameter.flag("decision.negotiation.land", "4D-13", false);
    public static final Parameter COLLECTIVE = Parameter.flag("decision.negotiation.collective", "4D-13", false);

    public static final Provision<Consultation> NEGOTIATED = Provision.of(
            "decision.negotiation.held",
            "4D-13",
            Consultation.class,
            committeeLaw2025("第三十三条"),
            COMMITTEE_LAW_2025,
            VariantRules::beforeItIsPut);

    /** MAT-03 to MAT-07. */
    private static final Set<Matter> REVIEWED = EnumSet.of(
            Matter.COLLECTIVE_RESERVED,
            Matter.COLLECTIVE_AFFAIRS,
            Matter.LEASE_TO_OUTSIDER,
            Matter.CONTRACTING_PLAN,
            Matter.LAND_ADJUSTMENT,
            Matter.CONSTRUCTION_LAND);

    private VariantRules() {}

    /** 四议一审两公开: whether the town looks at such a matter before the party members do. */
    public static boolean reviewed(Matter matter, Settings settings) {
        return REVIEWED.contains(matter) && settings.flag(TOWN_REVIEW.name());
    }

    /** Whether those concerned are consulted before such a matter is put to the meeting. */
    public static boolean negotiated(Matter matter, Settings settings) {
        return settings.flag(parameter(matter).name());
    }

    private static Parameter parameter(Matter matter) {
        return switch (matter) {
            case VILLAGE_AFFAIRS -> PUBLIC_WORKS;
            case LEASE_TO_OUTSIDER, CONTRACTING_PLAN, LAND_ADJUSTMENT, CONSTRUCTION_LAND, HOMESTEAD -> LAND;
            case COLLECTIVE_RESERVED,
                    COLLECTIVE_AFFAIRS,
                    NON_MEMBER_BENEFIT,
                    STAND_IN_FOR_COLLECTIVE,
                    ENTERPRISE_OWNERSHIP,
                    MERGER -> COLLECTIVE;
            case VILLAGE_CHARTER,
                    LABOUR_AND_FUND_LEVY,
                    AGENCY_ACCOUNTING,
                    ACCOUNTING_STAFF,
                    ANNUAL_PLAN,
                    COMMITTEE_SUBSIDIES,
                    GROUP_AFFAIRS,
                    GROUP_PROPERTY,
                    ORDINARY -> OTHER_VILLAGE_AFFAIRS;
        };
    }

    static List<Provision<?>> all() {
        return List.of(NEGOTIATED);
    }

    static List<Parameter> parameters() {
        return List.of(TOWN_REVIEW, PUBLIC_WORKS, OTHER_VILLAGE_AFFAIRS, LAND, COLLECTIVE);
    }

    private static Verdict beforeItIsPut(Consultation facts, Settings settings) {
        var held = facts.held();
        var put = facts.put();
        if (facts.needed() == null || put == null) return Verdict.undetermined("—", "—");
        if (held == null) return facts.needed() ? Verdict.undetermined("—", put) : Verdict.satisfied("—", put);
        return Verdict.when(!held.isAfter(put), held, put);
    }
}
