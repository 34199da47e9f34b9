package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;
import static org.cunwu.decision.rules.Examined.verdict;

import java.time.LocalDate;
import org.cunwu.decision.Body;
import org.cunwu.decision.Matter;
import org.cunwu.ground.Affair;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("事项分类：由谁决定")
class MatterRulesTests {

    @ParameterizedTest(name = "{0} {1}，是否已授权 {2} → {3}")
    @CsvSource({
        "VILLAGE_AFFAIRS, 2026-06-01, true, REPRESENTATIVES_ASSEMBLY",
        "VILLAGE_AFFAIRS, 2026-06-01, false, VILLAGERS_ASSEMBLY",
        "VILLAGE_AFFAIRS, 2026-06-01, , VILLAGERS_ASSEMBLY",
        "VILLAGE_AFFAIRS, 2025-12-31, true, REPRESENTATIVES_ASSEMBLY",
        "VILLAGE_CHARTER, 2026-06-01, true, VILLAGERS_ASSEMBLY",
        "COLLECTIVE_RESERVED, 2025-04-30, true, REPRESENTATIVES_ASSEMBLY",
        "COLLECTIVE_RESERVED, 2025-05-01, true, MEMBERS_ASSEMBLY",
        "COLLECTIVE_AFFAIRS, 2026-06-01, true, MEMBER_REPRESENTATIVES",
        "COLLECTIVE_AFFAIRS, 2026-06-01, false, MEMBERS_ASSEMBLY",
        "LEASE_TO_OUTSIDER, 2026-06-01, , MEMBERS_ASSEMBLY",
        "CONTRACTING_PLAN, 2026-06-01, true, MEMBERS_ASSEMBLY",
        "CONSTRUCTION_LAND, 2026-06-01, true, MEMBER_REPRESENTATIVES",
        "NON_MEMBER_BENEFIT, 2026-06-01, true, MEMBERS_ASSEMBLY",
        "STAND_IN_FOR_COLLECTIVE, 2025-05-01, , MEMBERS_ASSEMBLY",
        "LABOUR_AND_FUND_LEVY, 2026-06-01, true, VILLAGERS_ASSEMBLY",
        "AGENCY_ACCOUNTING, 2026-06-01, true, REPRESENTATIVES_ASSEMBLY",
        "ACCOUNTING_STAFF, 2026-06-01, , VILLAGERS_ASSEMBLY",
        "LAND_ADJUSTMENT, 2026-06-01, true, MEMBERS_ASSEMBLY",
        "ENTERPRISE_OWNERSHIP, 2025-04-30, true, REPRESENTATIVES_ASSEMBLY",
        "ENTERPRISE_OWNERSHIP, 2025-05-01, true, MEMBERS_ASSEMBLY",
        "MERGER, 2025-05-01, true, MEMBERS_ASSEMBLY",
        "HOMESTEAD, 2021-09-01, , MEMBERS_ASSEMBLY",
        "ANNUAL_PLAN, 2026-06-01, true, REPRESENTATIVES_ASSEMBLY",
        "ANNUAL_PLAN, 2026-06-01, , VILLAGERS_ASSEMBLY",
        "COMMITTEE_SUBSIDIES, 2026-06-01, true, REPRESENTATIVES_ASSEMBLY"
    })
    void theBodyFollowsFromTheMatterTheDayAndTheDelegation(Matter matter, LocalDate act, Boolean delegated, Body body) {
        var verdict = verdict(MatterRules.body(matter), act, new Choice(null, delegated));

        assertThat(verdict.outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(verdict.value()).isEqualTo(body);
    }

    @ParameterizedTest(name = "{0} 由 {1} 决定，已授权 {2} → {3}")
    @CsvSource({
        "COLLECTIVE_RESERVED, MEMBER_REPRESENTATIVES, true, VIOLATED",
        "COLLECTIVE_RESERVED, REPRESENTATIVES_ASSEMBLY, true, VIOLATED",
        "COLLECTIVE_RESERVED, MEMBERS_ASSEMBLY, , SATISFIED",
        "VILLAGE_AFFAIRS, REPRESENTATIVES_ASSEMBLY, true, SATISFIED",
        "VILLAGE_AFFAIRS, REPRESENTATIVES_ASSEMBLY, false, VIOLATED",
        "VILLAGE_AFFAIRS, REPRESENTATIVES_ASSEMBLY, , UNDETERMINED",
        "VILLAGE_AFFAIRS, VILLAGERS_ASSEMBLY, true, SATISFIED",
        "VILLAGE_AFFAIRS, MEMBERS_ASSEMBLY, true, VIOLATED",
        "VILLAGE_CHARTER, REPRESENTATIVES_ASSEMBLY, true, VIOLATED",
        "LEASE_TO_OUTSIDER, REPRESENTATIVES_ASSEMBLY, , SATISFIED",
        "LEASE_TO_OUTSIDER, MEMBER_REPRESENTATIVES, true, VIOLATED",
        "LAND_ADJUSTMENT, REPRESENTATIVES_ASSEMBLY, , SATISFIED",
        "LAND_ADJUSTMENT, MEMBERS_ASSEMBLY, , SATISFIED",
        "LAND_ADJUSTMENT, VILLAGERS_ASSEMBLY, , VIOLATED",
        "ENTERPRISE_OWNERSHIP, MEMBER_REPRESENTATIVES, true, VIOLATED",
        "MERGER, MEMBER_REPRESENTATIVES, true, VIOLATED",
        "HOMESTEAD, VILLAGERS_ASSEMBLY, , SATISFIED",
        "HOMESTEAD, MEMBERS_ASSEMBLY, , SATISFIED",
        "HOMESTEAD, REPRESENTATIVES_ASSEMBLY, true, SATISFIED",
        "HOMESTEAD, REPRESENTATIVES_ASSEMBLY, false, VIOLATED",
        "HOMESTEAD, REPRESENTATIVES_ASSEMBLY, , UNDETERMINED",
        "HOMESTEAD, MEMBER_REPRESENTATIVES, true, SATISFIED",
        "ANNUAL_PLAN, REPRESENTATIVES_ASSEMBLY, , UNDETERMINED",
        "COMMITTEE_SUBSIDIES, MEMBERS_ASSEMBLY, true, VIOLATED"
    })
    @DisplayName("用例 13：土地补偿费分配由成员代表大会表决，无权决定")
    void aBodyWithoutThePowerIsRefused(Matter matter, Body body, Boolean delegated, Outcome outcome) {
        assertThat(outcome(MatterRules.body(matter), new Choice(body, delegated)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY", "GROUP_AFFAIRS", "GROUP_PROPERTY"})
    @DisplayName("日常事务、村民小组的事项不走本程序")
    void othersAreTurnedAway(Matter matter) {
        assertThat(outcome(MatterRules.body(matter), new Choice(null, true))).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest(name = "{0} → {1}，规则 {2}")
    @CsvSource({
        "LAND_ADJUSTMENT, CONTRACTING_PLAN, MAT-06",
        "GROUP_PROPERTY, GROUP_AFFAIRS, MAT-10",
        "COMMITTEE_SUBSIDIES, ANNUAL_PLAN, MAT-18",
        "HOMESTEAD, HOMESTEAD, MAT-15",
        "MERGER, MERGER, MAT-16",
        "ENTERPRISE_OWNERSHIP, ENTERPRISE_OWNERSHIP, MAT-17"
    })
    @DisplayName("引用决议的人认得的是规则书的事项")
    void othersKnowItByItsRule(Matter matter, Affair affair, String rule) {
        assertThat(matter.affair()).isEqualTo(affair);
        assertThat(MatterRules.body(matter).rule()).isEqualTo(rule);
    }

    @Test
    @DisplayName("没有法律文本的日期，无法认定，不用今天的法律")
    void aDayWithoutTextIsUndetermined() {
        var finding = MatterRules.body(Matter.STAND_IN_FOR_COLLECTIVE)
                .examine(LocalDate.of(2025, 4, 30), new Choice(null, null), Examined.presets());

        assertThat(finding.provision()).isEqualTo(Finding.NO_TEXT);
        assertThat(finding.verdict().outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    @DisplayName("新旧法律各依其文本：2025-12-31 第二十四条，2026-01-01 第二十八条")
    void eachDayHasItsArticle() {
        var provision = MatterRules.body(Matter.VILLAGE_AFFAIRS);

        assertThat(provision
                        .on(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .source()
                        .article())
                .isEqualTo("第二十四条");
        assertThat(provision.on(LocalDate.of(2026, 1, 1)).orElseThrow().source().article())
                .isEqualTo("第二十八条第一款、第二款");
    }
}
