package org.cunwu.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("移交规则：期限从哪天起、没有接任的由谁代管、谁监交（村民委员会组织法 第二十四条；本镇设定）")
class HandOverRulesTests {

    private static final PersonId LEAVING = new PersonId("leaving");
    private static final PersonId NEXT = new PersonId("next");

    @ParameterizedTest
    @CsvSource({
        "2026-05-09, 2026-05-10, 2026-05-20",
        "2026-05-09, , 2026-05-19",
        "2026-12-28, , 2027-01-07",
        "2026-12-31, 2027-01-01, 2027-01-11",
        "2028-02-19, , 2028-02-29"
    })
    @DisplayName("十日内：新一届上任那天的第二天起数；没有接任的，从任期最后一天的第二天起数；跨年、闰年照数")
    void tenDays(LocalDate lastDay, @Nullable LocalDate next, LocalDate due) {
        var terms = next == null
                ? List.of(term(LEAVING, "2023-05-01", lastDay))
                : List.of(term(LEAVING, "2023-05-01", lastDay), term(NEXT, next.toString(), null));
        assertThat(HandOverRules.due(LEAVING, lastDay, terms, 10)).isEqualTo(due);
    }

    @Test
    @DisplayName("同岗位早就在任的不是新上任的；几个人先后上任，从最早的那天起数；离任的人自己后来再上任不算")
    void whoseFirstDayCounts() {
        var lastDay = LocalDate.of(2026, 5, 9);
        var terms = List.of(
                term(LEAVING, "2023-05-01", lastDay),
                term(new PersonId("colleague"), "2025-01-01", null),
                term(LEAVING, "2026-05-11", null),
                term(new PersonId("later"), "2026-06-01", null),
                term(NEXT, "2026-05-12", null));
        assertThat(HandOverRules.due(LEAVING, lastDay, terms, 10)).isEqualTo("2026-05-22");
    }

    @Test
    @DisplayName("连任：最后一天的第二天还是他；隔一天的不是连任，别人接任的不是")
    void stayingOn() {
        var lastDay = LocalDate.of(2026, 12, 31);
        assertThat(HandOverRules.staysOn(LEAVING, lastDay, List.of(term(LEAVING, "2027-01-01", null))))
                .isTrue();
        assertThat(HandOverRules.staysOn(LEAVING, lastDay, List.of(term(LEAVING, "2027-01-02", null))))
                .isFalse();
        assertThat(HandOverRules.staysOn(LEAVING, lastDay, List.of(term(NEXT, "2027-01-01", null))))
                .isFalse();
    }

    @Test
    @DisplayName("代管：别人都不在任、也没有任命以后上任的，才由代管人接收")
    void keeping() {
        var today = LocalDate.of(2026, 5, 9);
        var own = term(LEAVING, "2023-05-01", today);
        assertThat(HandOverRules.isKept(LEAVING, today, List.of(own))).isTrue();
        assertThat(HandOverRules.isKept(LEAVING, today, List.of(own, term(NEXT, "2025-01-01", today.minusDays(1)))))
                .isTrue();
        assertThat(HandOverRules.isKept(LEAVING, today, List.of(own, term(NEXT, "2025-01-01", today))))
                .isFalse();
        assertThat(HandOverRules.isKept(LEAVING, today, List.of(own, term(NEXT, "2026-06-01", null))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PostKind.class)
    @DisplayName("每个岗位都找得到三个人：代管的不是离任的岗位，党政办自己代管时另有人可以注明缺签")
    void threePeopleAreFound(PostKind leaving) {
        var keeper = HandOverRules.keeper(leaving);
        assertThat(keeper).isNotEqualTo(leaving);
        assertThat(HandOverRules.mayWitness(keeper)).isFalse();
        assertThat(PostKind.values()).anyMatch(it -> it != keeper && HandOverRules.mayNoteAbsence(it, leaving));
    }

    @ParameterizedTest
    @EnumSource(PostKind.class)
    @DisplayName("监交的只有村监委会、农经站、纪委；缺签由党政办注明，离任的不是村里的，分管领导也可以")
    void whoWitnessesAndWhoNotes(PostKind kind) {
        var witnesses = Set.of(
                PostKind.SUPERVISION_DIRECTOR,
                PostKind.SUPERVISION_MEMBER,
                PostKind.STATION_HEAD,
                PostKind.STATION_ACCOUNTANT,
                PostKind.DISCIPLINE_OFFICE);
        var office = kind == PostKind.PARTY_GOVERNMENT_OFFICE;
        assertThat(HandOverRules.mayWitness(kind)).isEqualTo(witnesses.contains(kind));
        assertThat(HandOverRules.mayNoteAbsence(kind, PostKind.VILLAGE_DIRECTOR))
                .isEqualTo(office);
        assertThat(HandOverRules.mayNoteAbsence(kind, PostKind.MAYOR))
                .isEqualTo(office || kind == PostKind.DEPUTY_HEAD);
    }

    @Test
    @DisplayName("法律只管村委会：主任、委员的移交写明法条；其他岗位、法律施行以前的，是本镇设定")
    void theLawSpeaksOfTheCommittee() {
        var since = LocalDate.of(2026, 1, 1);
        assertThat(HandOverRules.law(PostKind.VILLAGE_DIRECTOR, since))
                .hasValueSatisfying(it -> assertThat(it.citation()).isEqualTo("《村民委员会组织法》第二十四条"));
        assertThat(HandOverRules.law(PostKind.COMMITTEE_MEMBER, since)).isPresent();
        assertThat(HandOverRules.law(PostKind.VILLAGE_DIRECTOR, since.minusDays(1)))
                .isEmpty();
        assertThat(HandOverRules.law(PostKind.PARTY_SECRETARY, since)).isEmpty();
    }

    private static Post term(PersonId person, String from, @Nullable LocalDate to) {
        return new Post(person, PostKind.VILLAGE_DIRECTOR, "v001", LocalDate.parse(from), to);
    }
}
