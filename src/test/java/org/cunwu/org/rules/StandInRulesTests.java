package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("连续代理的天数")
class StandInRulesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @ParameterizedTest(name = "前一项第 0 至 {0} 天，这一项第 {1} 至 {2} 天，隔 {3} 天重新起算：{4} 天")
    @CsvSource({"29, 30, 59, 3, 60", "29, 32, 59, 3, 58", "29, 33, 59, 3, 27", "29, 30, 30, 1, 31", "29, 31, 31, 1, 1"})
    void whatLiesCloseTogetherIsOneRow(int ended, int from, int to, long apart, long days) {
        assertThat(StandInRules.inARow(
                        standIn("wang", "li", from, to, null), List.of(standIn("wang", "zhao", 0, ended, null)), apart))
                .isEqualTo(days);
    }

    @Test
    @DisplayName("往前往后一项连一项都算；连不上的不算；提前结束的算到结束那天，没有开始就结束的不算")
    void theWholeRow() {
        var wanted = standIn("wang", "li", 10, 19, null);
        assertThat(StandInRules.inARow(
                        wanted,
                        List.of(
                                standIn("wang", "li", 0, 4, null),
                                standIn("wang", "zhao", 5, 9, null),
                                standIn("wang", "li", 20, 40, 22),
                                standIn("wang", "li", 23, 60, 0),
                                standIn("wang", "li", 70, 90, null)),
                        3))
                .isEqualTo(5 + 5 + 10 + 3);
    }

    @Test
    @DisplayName("同一位代理人接连代理同一岗位的两位，也一起算；别人的、别的岗位的不算")
    void theSameDeputyForTwo() {
        var wanted = standIn("wang", "li", 10, 19, null);
        assertThat(StandInRules.inARow(wanted, List.of(standIn("zhou", "li", 0, 9, null)), 3))
                .isEqualTo(20);
        assertThat(StandInRules.inARow(wanted, List.of(standIn("zhou", "zhao", 0, 9, null)), 3))
                .isEqualTo(10);
        var elsewhere = new StandIn(
                UUID.randomUUID(),
                PostKind.VILLAGE_CLERK,
                "v001",
                new PersonId("wang"),
                new PersonId("li"),
                PostKind.BRANCH_MEMBER,
                FIRST,
                FIRST.plusDays(9),
                "外出",
                new PersonId("wang"),
                Instant.EPOCH,
                false,
                null,
                null,
                null);
        assertThat(StandInRules.inARow(wanted, List.of(elsewhere), 3)).isEqualTo(10);
    }

    /** @param ended on which day it was ended before its time */
    private static StandIn standIn(String represented, String deputy, int from, int to, @Nullable Integer ended) {
        return new StandIn(
                UUID.randomUUID(),
                PostKind.PARTY_SECRETARY,
                "v001",
                new PersonId(represented),
                new PersonId(deputy),
                PostKind.BRANCH_MEMBER,
                FIRST.plusDays(from),
                FIRST.plusDays(to),
                "外出",
                new PersonId(represented),
                Instant.EPOCH,
                false,
                null,
                null,
                ended == null
                        ? null
                        : FIRST.plusDays(ended)
                                .atTime(12, 0)
                                .atZone(TownClock.ZONE)
                                .toInstant());
    }
}
