package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.AssemblyRules.VillagersAssembly;
import org.cunwu.decision.rules.BodyRules.BoardSize;
import org.cunwu.decision.rules.BodyRules.CharterMeeting;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("理事会、监事会、村民小组会议、村委会会议")
class BodyRulesTests {

    @ParameterizedTest(name = "理事 {0}，到会 {1}，同意 {2} → {3}，{4}")
    @CsvSource({
        "7, 5, 4, SATISFIED, SATISFIED",
        "7, 4, 3, VIOLATED, VIOLATED",
        "6, 4, 4, SATISFIED, SATISFIED",
        "6, 4, 3, SATISFIED, VIOLATED",
        "0, 0, 0, VIOLATED, VIOLATED",
        "7, , , UNDETERMINED, UNDETERMINED",
        ", 5, 4, UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("农村集体经济组织法第三十一条：三分之二以上理事到会，全体理事过半数同意")
    void theBoard(Integer members, Integer attended, Integer agreed, Outcome quorum, Outcome majority) {
        var meeting = new CommitteeMeeting(members, attended, agreed);
        assertThat(outcome(BodyRules.BOARD_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(BodyRules.BOARD_MAJORITY, meeting)).isEqualTo(majority);
    }

    @ParameterizedTest(name = "理事 {0} 人 → {1}")
    @CsvSource({
        "1, VIOLATED",
        "2, VIOLATED",
        "3, SATISFIED",
        "4, VIOLATED",
        "5, SATISFIED",
        "7, SATISFIED",
        "8, VIOLATED",
        "9, VIOLATED",
        "0, UNDETERMINED",
        ", UNDETERMINED"
    })
    @DisplayName("第二十九条：一般三至七名，单数")
    void theBoardsSize(Integer directors, Outcome outcome) {
        assertThat(outcome(BodyRules.BOARD_SIZE, new BoardSize(directors))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "章程要到会 {0}，到会 {1}；要同意 {2}，同意 {3} → {4}")
    @CsvSource({
        "2, 2, 2, 2, SATISFIED",
        "2, 1, 2, 2, VIOLATED",
        "2, 2, 2, 1, VIOLATED",
        ", 2, 2, 2, UNDETERMINED",
        "2, , 2, 2, UNDETERMINED",
        "2, 2, , 2, UNDETERMINED",
        "2, 2, 2, , UNDETERMINED"
    })
    @DisplayName("监事会按章程")
    void theSupervisors(
            Integer neededPresent, Integer attended, Integer neededAgreed, Integer agreed, Outcome outcome) {
        assertThat(outcome(BodyRules.SUPERVISORS, new CharterMeeting(neededPresent, attended, neededAgreed, agreed)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "按户 {0}：{1} 人 {2} 户，到会 {3}，同意 {4} → {5}，{6}")
    @CsvSource({
        "false, 90, , 60, 31, SATISFIED, SATISFIED",
        "false, 90, , 59, 30, VIOLATED, SATISFIED",
        "false, 90, , 60, 30, SATISFIED, VIOLATED",
        "true, , 30, 20, 11, SATISFIED, SATISFIED",
        "true, , 30, 19, 10, VIOLATED, SATISFIED",
        ", 90, 30, 90, 90, UNDETERMINED, SATISFIED",
        "false, , 30, 20, , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("村民小组会议：三分之二以上的村民或者户的代表参加，到会过半数同意；新旧法律一样")
    void theGroup(
            Boolean byHousehold,
            Integer villagers,
            Integer households,
            Integer attended,
            Integer agreed,
            Outcome quorum,
            Outcome majority) {
        var meeting = new VillagersAssembly(byHousehold, villagers, households, attended, agreed);
        var before = LocalDate.of(2025, 12, 31);
        assertThat(outcome(BodyRules.GROUP_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(BodyRules.GROUP_MAJORITY, meeting)).isEqualTo(majority);
        assertThat(outcome(BodyRules.GROUP_QUORUM, before, meeting)).isEqualTo(quorum);
        assertThat(outcome(BodyRules.GROUP_MAJORITY, before, meeting)).isEqualTo(majority);
    }

    @ParameterizedTest(name = "成员 {0}，到会 {1}，同意 {2} → {3}，{4}")
    @CsvSource({
        "90, 60, 60, SATISFIED, SATISFIED",
        "90, 59, 59, VIOLATED, VIOLATED",
        "90, 90, 59, SATISFIED, VIOLATED",
        "90, , , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("小组集体的财产和成员权益：三分之二以上到会，全体三分之二以上同意")
    void theGroupsMembers(Integer members, Integer attended, Integer agreed, Outcome quorum, Outcome majority) {
        var meeting = new CommitteeMeeting(members, attended, agreed);
        assertThat(outcome(BodyRules.GROUP_MEMBERS_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(BodyRules.GROUP_MEMBERS_MAJORITY, meeting)).isEqualTo(majority);
    }

    @ParameterizedTest(name = "村委会 {0}，到会 {1}，同意 {2} → {3}，{4}")
    @CsvSource({
        "5, 3, 3, SATISFIED, SATISFIED",
        "5, 2, 2, VIOLATED, VIOLATED",
        "4, 3, 2, SATISFIED, VIOLATED",
        "4, 2, 2, VIOLATED, VIOLATED",
        "5, , , UNDETERMINED, UNDETERMINED"
    })
    @DisplayName("村委会会议：过半数到会，全体过半数同意")
    void theVillageCommittee(Integer members, Integer attended, Integer agreed, Outcome quorum, Outcome majority) {
        var meeting = new CommitteeMeeting(members, attended, agreed);
        assertThat(outcome(BodyRules.COMMITTEE_QUORUM, meeting)).isEqualTo(quorum);
        assertThat(outcome(BodyRules.COMMITTEE_MAJORITY, meeting)).isEqualTo(majority);
    }

    @Test
    @DisplayName("集体的规定从2025年5月1日起")
    void theCollectiveLawBeginsOnItsDay() {
        var before = LocalDate.of(2025, 4, 30);
        assertThat(BodyRules.BOARD_QUORUM.on(before)).isEmpty();
        assertThat(BodyRules.GROUP_MEMBERS_MAJORITY.on(before)).isEmpty();
        assertThat(BodyRules.GROUP_MEMBERS_MAJORITY.on(before.plusDays(1))).isPresent();
    }
}
