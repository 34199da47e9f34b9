package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.TODAY;
import static org.cunwu.decision.rules.Examined.outcome;
import static org.cunwu.decision.rules.Examined.presets;

import java.time.LocalDate;
import java.time.LocalTime;
import org.cunwu.decision.rules.PartyRules.Delivery;
import org.cunwu.decision.rules.PartyRules.Excused;
import org.cunwu.decision.rules.PartyRules.PartyStudy;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("党组织先行研究、党员大会审议")
class PartyRulesTests {

    @ParameterizedTest(name = "有表决权 {0}，到会 {1} → {2}")
    @CsvSource({
        "40, 20, SATISFIED",
        "40, 19, VIOLATED",
        "41, 21, SATISFIED",
        "41, 20, VIOLATED",
        "40, , UNDETERMINED",
        ", 20, UNDETERMINED",
        "0, 0, VIOLATED"
    })
    @DisplayName("支部工作条例第十一条：半数以上有表决权的党员到会")
    void halfOfTheEntitledMustAttend(Integer entitled, Integer attended, Outcome outcome) {
        assertThat(outcome(PartyRules.PARTY_QUORUM, new PartyMeeting(entitled, entitled, attended, null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "有表决权 {0}，到会 {1} → {2}")
    @CsvSource({"42, 28, SATISFIED", "42, 27, VIOLATED", "40, 27, SATISFIED", "40, 26, VIOLATED"})
    @DisplayName("本镇设定：三分之二以上党员到会")
    void twoThirdsAttendWhereTheTownAsksForIt(int entitled, int attended, Outcome outcome) {
        assertThat(outcome(PartyRules.PARTY_ATTENDANCE, new PartyMeeting(entitled, entitled, attended, null)))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("本镇不要求三分之二时，只看半数")
    void theTownMaySwitchItOff() {
        var relaxed = presets().with(PartyRules.TWO_THIRDS, 0);

        assertThat(PartyRules.PARTY_ATTENDANCE
                        .examine(TODAY, new PartyMeeting(40, 40, 20, null), relaxed)
                        .blocks())
                .isFalse();
    }

    @ParameterizedTest(name = "应到 {0}，同意 {1} → {2}")
    @CsvSource({"40, 21, SATISFIED", "40, 20, VIOLATED", "41, 21, SATISFIED", "41, 20, VIOLATED", "40, , UNDETERMINED"})
    @DisplayName("用例 15：同意人数超过应到会有表决权党员的半数，到会 28 同意 20 仍不通过")
    void moreThanHalfOfThoseDueMustAgree(int due, Integer agreed, Outcome outcome) {
        assertThat(outcome(PartyRules.PARTY_MAJORITY, new PartyMeeting(40, due, 28, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "请假 {0}，有事由 {1} → {2}")
    @CsvSource({"2, 2, SATISFIED", "2, 1, VIOLATED", "0, 0, SATISFIED", ", , UNDETERMINED"})
    @DisplayName("不计入应到会的党员逐人记明事由")
    void everyExcuseHasAReason(Integer excused, Integer reasons, Outcome outcome) {
        assertThat(outcome(PartyRules.EXCUSED, new Excused(excused, reasons))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "送达 {0}，开会 {1} → {2}")
    @CsvSource({"2026-06-01, 2026-06-04, SATISFIED", "2026-06-01, 2026-06-03, VIOLATED", ", 2026-06-03, UNDETERMINED"})
    @DisplayName("方案提前三天送达党员")
    void thePlanReachesThePartyMembersThreeDaysBefore(LocalDate delivered, LocalDate meeting, Outcome outcome) {
        assertThat(outcome(PartyRules.DELIVERED, new Delivery(delivered, meeting)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "研究 {0} {1}，开会 {2} {3} → {4}")
    @CsvSource({
        "2026-06-01, , 2026-06-02, , SATISFIED",
        "2026-06-02, , 2026-06-01, , VIOLATED",
        "2026-06-01, , 2026-06-01, , UNDETERMINED",
        "2026-06-01, 09:00, 2026-06-01, 09:01, SATISFIED",
        "2026-06-01, 09:00, 2026-06-01, 09:00, VIOLATED",
        ", , 2026-06-01, , UNDETERMINED"
    })
    @DisplayName("第二十八条第三款：先经村党组织研究讨论")
    void thePartyOrganisationStudiesFirst(
            LocalDate studied, LocalTime ended, LocalDate met, LocalTime started, Outcome outcome) {
        assertThat(outcome(PartyRules.STUDY_BEFORE_VILLAGERS, new PartyStudy(studied, ended, met, started)))
                .isEqualTo(outcome);
        assertThat(outcome(PartyRules.STUDY_BEFORE_MEMBERS, new PartyStudy(studied, ended, met, started)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "委员 {0}，到会 {1}，同意 {2} → 到会 {3}，通过 {4}")
    @CsvSource({
        "5, 3, 3, SATISFIED, SATISFIED",
        "5, 2, 2, VIOLATED, VIOLATED",
        "6, 3, 3, SATISFIED, VIOLATED",
        "6, 4, 4, SATISFIED, SATISFIED"
    })
    @DisplayName("支委会：半数以上委员到会，过半数同意")
    void theBranchCommittee(int members, int attended, int agreed, Outcome quorum, Outcome majority) {
        var meeting = new CommitteeMeeting(members, attended, agreed);

        assertThat(outcome(PartyRules.BRANCH_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(PartyRules.BRANCH_MAJORITY, meeting)).isEqualTo(majority);
    }

    @ParameterizedTest(name = "两委 9 人，到会 {0} → {1}")
    @CsvSource({"4, VIOLATED", "5, SATISFIED"})
    @DisplayName("本镇不要求三分之二的，半数以上到会")
    void theTownMayAskForNoMoreThanHalfOfTheCommittees(int attended, Outcome outcome) {
        var half = Examined.presets().with(PartyRules.COMMITTEES_TWO_THIRDS, 0);
        var meeting = new CommitteeMeeting(9, attended, attended);

        assertThat(PartyRules.COMMITTEES_QUORUM
                        .examine(Examined.TODAY, meeting, half)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "两委 {0} 人，到会 {1}，同意 {2} → 到会 {3}，通过 {4}")
    @CsvSource({
        "9, 6, 5, SATISFIED, SATISFIED",
        "9, 5, 5, VIOLATED, SATISFIED",
        "8, 6, 4, SATISFIED, VIOLATED",
        "8, 6, 5, SATISFIED, SATISFIED"
    })
    @DisplayName("两委会：三分之二以上到会，全体过半数同意")
    void theTwoCommittees(int members, int attended, int agreed, Outcome quorum, Outcome majority) {
        var meeting = new CommitteeMeeting(members, attended, agreed);

        assertThat(outcome(PartyRules.COMMITTEES_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(PartyRules.COMMITTEES_MAJORITY, meeting)).isEqualTo(majority);
    }
}
