package org.cunwu.decision.rules;

import static org.cunwu.decision.Body.MEMBERS_ASSEMBLY;
import static org.cunwu.decision.Body.MEMBER_REPRESENTATIVES;
import static org.cunwu.decision.Body.REPRESENTATIVES_ASSEMBLY;
import static org.cunwu.decision.Body.VILLAGERS_ASSEMBLY;
import static org.cunwu.decision.rules.Statutes.BEFORE_COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2018_ENDS;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.LAND_ADMINISTRATION_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_CONTRACT_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_REGULATION;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.civilCode;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2018;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.decision.rules.Statutes.landContractLaw;
import static org.cunwu.decision.rules.Statutes.landRegulation;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Body;
import org.cunwu.decision.Matter;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Rule;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 由谁决定 — the body that must decide each kind of matter; the body is the verdict's value. */
public final class MatterRules {

    private static final Map<Matter, Provision<Choice>> BODIES = new EnumMap<>(Matter.class);

    static {
        put(
                Matter.VILLAGE_AFFAIRS,
                "village-affairs",
                until2025("第二十四条", authorised()),
                from2026("第二十八条第一款、第二款", authorised()));
        put(
                Matter.VILLAGE_CHARTER,
                "village-charter",
                until2025("第二十七条", only(VILLAGERS_ASSEMBLY)),
                from2026("第三十一条", only(VILLAGERS_ASSEMBLY)));
        put(
                Matter.COLLECTIVE_RESERVED,
                "collective-reserved",
                beforeCollectiveLaw(committeeLaw2018("第二十四条"), COMMITTEE_LAW_2018),
                collective("第二十六条、第二十八条第四款", only(MEMBERS_ASSEMBLY)));
        put(
                Matter.COLLECTIVE_AFFAIRS,
                "collective-affairs",
                beforeCollectiveLaw(committeeLaw2018("第二十四条"), COMMITTEE_LAW_2018),
                collective("第二十六条、第二十八条第四款", chartered()));
        put(
                Matter.LEASE_TO_OUTSIDER,
                "lease-to-outsider",
                version(landContractLaw("第五十二条"), LAND_CONTRACT_LAW, null, MatterRules::eitherBody));
        put(
                Matter.CONTRACTING_PLAN,
                "contracting-plan",
                beforeCollectiveLaw(committeeLaw2018("第二十四条"), LAND_CONTRACT_LAW),
                collective("第二十六条、第二十八条第四款", only(MEMBERS_ASSEMBLY)));
        put(
                Matter.LAND_ADJUSTMENT,
                "land-adjustment",
                version(landContractLaw("第二十八条"), LAND_CONTRACT_LAW, null, MatterRules::eitherBody));
        put(
                Matter.CONSTRUCTION_LAND,
                "construction-land",
                beforeCollectiveLaw(committeeLaw2018("第二十四条"), LAND_ADMINISTRATION_LAW),
                collective("第二十六条、第二十八条第四款", chartered()));
        put(Matter.NON_MEMBER_BENEFIT, "non-member-benefit", collective("第十五条", only(MEMBERS_ASSEMBLY)));
        put(Matter.STAND_IN_FOR_COLLECTIVE, "stand-in", collective("第六十四条第二款", only(MEMBERS_ASSEMBLY)));
        put(
                Matter.ENTERPRISE_OWNERSHIP,
                "enterprise-ownership",
                beforeCollectiveLaw(committeeLaw2018("第二十四条"), COMMITTEE_LAW_2018),
                version(civilCode("第二百六十一条第二款第四项"), COLLECTIVE_LAW, null, only(MEMBERS_ASSEMBLY)));
        put(Matter.MERGER, "merger", collective("第二十三条至第二十五条", only(MEMBERS_ASSEMBLY)));
        put(
                Matter.HOMESTEAD,
                "homestead",
                version(landRegulation("第三十四条"), LAND_REGULATION, null, MatterRules::discussed));
        put(Matter.GROUP_PROPERTY, "group-property", collective("第六十四条第二款", elsewhere()));
        put(Matter.GROUP_AFFAIRS, "group-affairs", until2025("第二十八条", elsewhere()), from2026("第三十二条", elsewhere()));
        put(
                Matter.LABOUR_AND_FUND_LEVY,
                "labour-levy",
                version(LegalSource.TOWN_SETTING, TOWN_SETTINGS, null, only(VILLAGERS_ASSEMBLY)));
        put(
                Matter.AGENCY_ACCOUNTING,
                "agency-accounting",
                version(shandongMeasures("第二十二条"), SHANDONG_MEASURES, null, authorised()));
        put(
                Matter.ACCOUNTING_STAFF,
                "accounting-staff",
                version(shandongMeasures("第十六条"), SHANDONG_MEASURES, null, authorised()));
        put(
                Matter.ANNUAL_PLAN,
                "annual-plan",
                version(shandongMeasures("第十条第四项"), SHANDONG_MEASURES, null, authorised()));
        put(
                Matter.COMMITTEE_SUBSIDIES,
                "committee-subsidies",
                version(shandongMeasures("第十四条"), SHANDONG_MEASURES, null, authorised()));
        put(Matter.ORDINARY, "ordinary", version(LegalSource.TOWN_SETTING, TOWN_SETTINGS, null, elsewhere()));
    }

    private MatterRules() {}

    /** Which body must decide this kind of matter. */
    public static Provision<Choice> body(Matter matter) {
        var provision = BODIES.get(matter);
        if (provision == null) throw new IllegalStateException("No body for " + matter);
        return provision;
    }

    static List<Provision<?>> all() {
        return List.copyOf(BODIES.values());
    }

    private static void put(Matter matter, String subject, Version<Choice> only) {
        put(matter, subject, List.of(only));
    }

    private static void put(Matter matter, String subject, Version<Choice> earlier, Version<Choice> now) {
        put(matter, subject, List.of(earlier, now));
    }

    private static void put(Matter matter, String subject, List<Version<Choice>> versions) {
        BODIES.put(matter, new Provision<>("decision." + subject + ".body", matter.rule(), Choice.class, versions));
    }

    private static Version<Choice> version(
            LegalSource source, LocalDate from, @Nullable LocalDate to, Rule<Choice> rule) {
        return new Version<>(source, from, to, rule);
    }

    private static Version<Choice> until2025(String article, Rule<Choice> rule) {
        return version(committeeLaw2018(article), COMMITTEE_LAW_2018, COMMITTEE_LAW_2018_ENDS, rule);
    }

    private static Version<Choice> from2026(String article, Rule<Choice> rule) {
        return version(committeeLaw2025(article), COMMITTEE_LAW_2025, null, rule);
    }

    /**
     * Until the collective's own law the villagers, or their authorised representatives, decided (村民委员会组织法 2018 年文本
     * 第二十四条); the land laws only add the majority, and the day from which they are known here.
     */
    private static Version<Choice> beforeCollectiveLaw(LegalSource source, LocalDate from) {
        return version(source, from, BEFORE_COLLECTIVE_LAW, authorised());
    }

    private static Version<Choice> collective(String article, Rule<Choice> rule) {
        return version(collectiveLaw(article), COLLECTIVE_LAW, null, rule);
    }

    private static Rule<Choice> authorised() {
        return (choice, settings) -> delegable(VILLAGERS_ASSEMBLY, REPRESENTATIVES_ASSEMBLY, choice);
    }

    private static Rule<Choice> chartered() {
        return (choice, settings) -> delegable(MEMBERS_ASSEMBLY, MEMBER_REPRESENTATIVES, choice);
    }

    private static Rule<Choice> only(Body body) {
        return (choice, settings) -> {
            var chosen = choice.body() == null ? body : choice.body();
            return Verdict.when(chosen == body, chosen.title(), body.title()).withValue(body);
        };
    }

    /** Not a matter of the village's assemblies: another procedure is named. */
    private static Rule<Choice> elsewhere() {
        return (choice, settings) -> Verdict.violated();
    }

    /** The smaller body decides only where the power was shown to be delegated; the larger one always may. */
    private static Verdict delegable(Body full, Body smaller, Choice choice) {
        var computed = Boolean.TRUE.equals(choice.delegated()) ? smaller : full;
        var chosen = choice.body() == null ? computed : choice.body();
        if (chosen == smaller && choice.delegated() == null)
            return Verdict.undetermined(chosen.title(), full.title()).withValue(full);
        return Verdict.when(chosen == full || chosen == computed, chosen.title(), full.title())
                .withValue(computed);
    }

    /**
     * 土地承包法 第二十八条 and 第五十二条 name two bodies; 农村集体经济组织法 第二十八条第四款 does not let contracting plans be
     * delegated. A single lease to an outsider, or a single adjustment, is taken from either (MAT-C1).
     */
    private static Verdict eitherBody(Choice choice, Settings settings) {
        var chosen = choice.body() == null ? MEMBERS_ASSEMBLY : choice.body();
        return Verdict.when(
                        chosen == MEMBERS_ASSEMBLY || chosen == REPRESENTATIVES_ASSEMBLY,
                        chosen.title(),
                        MEMBERS_ASSEMBLY.title())
                .withValue(MEMBERS_ASSEMBLY);
    }

    /**
     * 经农村村民集体讨论通过: the regulation names no body. Either assembly of all may; of the smaller ones, the one to which it
     * was shown to be delegated.
     */
    private static Verdict discussed(Choice choice, Settings settings) {
        var chosen = choice.body() == null ? MEMBERS_ASSEMBLY : choice.body();
        var all = chosen == MEMBERS_ASSEMBLY || chosen == VILLAGERS_ASSEMBLY;
        if (!all && choice.delegated() == null)
            return Verdict.undetermined(chosen.title(), MEMBERS_ASSEMBLY.title())
                    .withValue(MEMBERS_ASSEMBLY);
        return Verdict.when(all || Boolean.TRUE.equals(choice.delegated()), chosen.title(), MEMBERS_ASSEMBLY.title())
                .withValue(MEMBERS_ASSEMBLY);
    }
}
