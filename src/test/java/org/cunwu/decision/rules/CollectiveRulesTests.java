package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.CollectiveRules.MemberRepresentatives;
import org.cunwu.decision.rules.CollectiveRules.MembersAssembly;
import org.cunwu.decision.rules.CollectiveRules.WholeBody;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《农村集体经济组织法》第十五条、第二十七条、第二十八条")
class CollectiveRulesTests {

    @ParameterizedTest(name = "代表 {0}，同意 {1} → {2}")
    @CsvSource({"45, 29, VIOLATED", "45, 30, SATISFIED", "46, 30, VIOLATED", "46, 31, SATISFIED", "45, , UNDETERMINED"})
    @DisplayName("用例 5、6：成员代表大会须经全体成员代表三分之二以上同意，45 人同意 29 人不通过")
    void twoThirdsOfAllRepresentativesMustAgree(int representatives, Integer agreed, Outcome outcome) {
        assertThat(outcome(
                        CollectiveRules.REPRESENTATIVES_MAJORITY, new MemberRepresentatives(representatives, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "成员代表 {0} 人 → {1}")
    @CsvSource({"20, VIOLATED", "21, SATISFIED"})
    @DisplayName("成员代表多于二十人")
    void thereAreMoreThanTwentyRepresentatives(int representatives, Outcome outcome) {
        assertThat(outcome(CollectiveRules.REPRESENTATIVES_NUMBER, new MemberRepresentatives(representatives, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "成员 {0}，本人 {1}，委托 {2}，其中代外户 {3} → {4}")
    @CsvSource({
        "200, 120, 14, 0, SATISFIED",
        "200, 120, 14, 1, VIOLATED",
        "200, 134, 0, 0, SATISFIED",
        "200, 133, 0, 0, VIOLATED",
        "200, 120, , 0, UNDETERMINED"
    })
    @DisplayName("用例 8：委托书代外户的不计，133 人不足三分之二")
    void aProxyOfAnotherHouseholdDoesNotCount(
            int members, int attended, Integer proxies, Integer stray, Outcome outcome) {
        assertThat(outcome(CollectiveRules.MEMBERS_QUORUM, new MembersAssembly(members, attended, proxies, stray, 133)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "成员 {0}，同意 {1} → {2}")
    @CsvSource({"200, 134, SATISFIED", "200, 133, VIOLATED", "201, 134, SATISFIED", "201, 133, VIOLATED"})
    @DisplayName("成员大会须经全体成员三分之二以上同意")
    void twoThirdsOfAllMembersMustAgree(int members, int agreed, Outcome outcome) {
        assertThat(outcome(CollectiveRules.MEMBERS_MAJORITY, new MembersAssembly(members, members, 0, 0, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "成员 {0}，同意 {1} → {2}")
    @CsvSource({"100, 75, SATISFIED", "100, 74, VIOLATED", "45, 34, SATISFIED", "45, 33, VIOLATED"})
    @DisplayName("第十五条：非成员享受权益，须经全体成员四分之三以上同意")
    void threeQuartersMustAgreeToBenefitANonMember(int members, int agreed, Outcome outcome) {
        assertThat(outcome(CollectiveRules.NON_MEMBER_MAJORITY, new MembersAssembly(members, members, 0, 0, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}：{1} 人中同意 {2} → {3}")
    @CsvSource({"2026-06-01, 45, 30, SATISFIED", "2026-06-01, 45, 29, VIOLATED", "2018-12-31, 45, 45, UNDETERMINED"})
    @DisplayName("《农村土地承包法》第五十二条：发包给外单位或个人，三分之二以上同意")
    void twoThirdsOfTheBodyMustAgreeToALeaseToAnOutsider(LocalDate act, int members, int agreed, Outcome outcome) {
        assertThat(outcome(CollectiveRules.LEASE_MAJORITY, act, new WholeBody(members, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}：{1} 人中同意 {2} → {3}")
    @CsvSource({"2026-06-01, 45, 30, SATISFIED", "2026-06-01, 45, 29, VIOLATED", "2018-12-31, 45, 45, UNDETERMINED"})
    @DisplayName("《农村土地承包法》第二十八条：个别调整承包地，三分之二以上同意")
    void twoThirdsOfTheBodyMustAgreeToAnAdjustment(LocalDate act, int members, int agreed, Outcome outcome) {
        assertThat(outcome(CollectiveRules.ADJUSTMENT_MAJORITY, act, new WholeBody(members, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}：{1} 人中同意 {2} → {3}")
    @CsvSource({
        "2025-04-30, 300, 200, SATISFIED",
        "2025-04-30, 300, 199, VIOLATED",
        "2025-05-01, 300, 200, UNDETERMINED",
        "2020-01-01, 61, 41, SATISFIED",
        "2020-01-01, 61, 40, VIOLATED"
    })
    @DisplayName("集体经济组织法施行以前：承包方案、经营性建设用地出让出租，三分之二以上同意；施行以后由成员大会定")
    void twoThirdsDecidedLandMattersBeforeTheCollectiveLaw(LocalDate act, int members, int agreed, Outcome outcome) {
        var body = new WholeBody(members, agreed);

        assertThat(outcome(CollectiveRules.CONTRACTING_MAJORITY, act, body)).isEqualTo(outcome);
        assertThat(outcome(CollectiveRules.CONSTRUCTION_MAJORITY, act, body)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("土地承包法从 2019 年起，土地管理法从 2020 年起；以前的日子不认定")
    void eachLandLawBeginsOnItsDay() {
        assertThat(CollectiveRules.CONTRACTING_MAJORITY.on(LocalDate.of(2018, 12, 31)))
                .isEmpty();
        assertThat(CollectiveRules.CONTRACTING_MAJORITY.on(LocalDate.of(2019, 1, 1)))
                .isPresent();
        assertThat(CollectiveRules.CONSTRUCTION_MAJORITY.on(LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(CollectiveRules.CONSTRUCTION_MAJORITY.on(LocalDate.of(2020, 1, 1)))
                .isPresent();
    }
}
