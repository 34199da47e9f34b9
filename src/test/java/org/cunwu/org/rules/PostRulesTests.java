package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.rules.PostRules.Obstacle;
import org.cunwu.org.rules.PostRules.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("谁不能兼任什么")
class PostRulesTests {

    private static final PersonId ZHANG = new PersonId("zhang");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} 和 {1}：{2}")
    @CsvSource({
        "SUPERVISION_DIRECTOR, VILLAGE_DIRECTOR,   《村民委员会组织法》第三十七条",
        "SUPERVISION_MEMBER,   COMMITTEE_MEMBER,   《村民委员会组织法》第三十七条",
        "SUPERVISION_MEMBER,   VILLAGE_ACCOUNTANT, 《山东省实施〈中华人民共和国村民委员会组织法〉办法》第三十一条",
        "SUPERVISION_DIRECTOR, VILLAGE_CLERK,      《山东省村务公开条例》第十四条",
        "SUPERVISION_DIRECTOR, COLLECTIVE_CHAIR,   《山东省村务公开条例》第十四条",
        "COLLECTIVE_SUPERVISOR, COLLECTIVE_CHAIR,  《农村集体经济组织法》第三十四条",
        "COLLECTIVE_SUPERVISOR, COLLECTIVE_DIRECTOR, 《农村集体经济组织法》第三十四条",
        "COLLECTIVE_SUPERVISOR, VILLAGE_ACCOUNTANT, 《农村集体经济组织法》第三十四条",
        "VILLAGE_DIRECTOR, VILLAGE_ACCOUNTANT, 《山东省实施〈中华人民共和国村民委员会组织法〉办法》第十六条第二款"
    })
    @DisplayName("法律规定不得兼任的，两个方向都拒绝，引用条文；在别的村可以")
    void theLawKeepsPostsApart(PostKind one, PostKind other, String citation) {
        for (var pair : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(PostRules.against(post(pair.get(0), "v001"), List.of(post(pair.get(1), "v001"))))
                    .get()
                    .extracting(Obstacle::reason, it -> it.source().citation())
                    .containsExactly(Reason.INCOMPATIBLE, citation);
            assertThat(PostRules.against(post(pair.get(0), "v001"), List.of(post(pair.get(1), "v002"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PostKind.class)
    @DisplayName("系统管理员不兼任何职务，反过来也一样")
    void theAdministratorHoldsNothingElse(PostKind kind) {
        if (kind == PostKind.ADMINISTRATOR) return;
        var administrator = post(PostKind.ADMINISTRATOR, Post.TOWN);
        var other = post(kind, kind.level() == Level.TOWN ? Post.TOWN : "v001");
        assertThat(PostRules.against(administrator, List.of(other)))
                .get()
                .extracting(Obstacle::reason)
                .isEqualTo(Reason.ADMINISTRATOR_ALONE);
        assertThat(PostRules.against(other, List.of(administrator))).isPresent();
    }

    @Test
    @DisplayName("书记和主任可以一肩挑，同一职务的任期不能重叠")
    void unifiedPostsAreLawful() {
        assertThat(PostRules.against(
                        post(PostKind.PARTY_SECRETARY, "v001"), List.of(post(PostKind.VILLAGE_DIRECTOR, "v001"))))
                .isEmpty();
        assertThat(PostRules.against(
                        post(PostKind.VILLAGE_CLERK, "v001"), List.of(post(PostKind.VILLAGE_CLERK, "v001"))))
                .get()
                .extracting(Obstacle::reason)
                .isEqualTo(Reason.OVERLAPS);
    }

    @Test
    @DisplayName("任期差一天不算重叠，同一天算")
    void termsThatTouchOnADay() {
        var left = post(PostKind.VILLAGE_DIRECTOR, "v001", TODAY.minusYears(1), TODAY.minusDays(1));
        var added = post(PostKind.SUPERVISION_MEMBER, "v001", TODAY, null);
        assertThat(PostRules.against(added, List.of(left))).isEmpty();
        var leavesToday = post(PostKind.VILLAGE_DIRECTOR, "v001", TODAY.minusYears(1), TODAY);
        assertThat(PostRules.against(added, List.of(leavesToday))).isPresent();
    }

    @Test
    @DisplayName("法律施行以前就结束的兼任，不按后来的法律拒绝")
    void theLawOfItsDay() {
        var before = LocalDate.of(2025, 4, 30);
        var director = post(PostKind.COLLECTIVE_DIRECTOR, "v001", LocalDate.of(2024, 1, 1), null);
        assertThat(PostRules.against(
                        post(PostKind.COLLECTIVE_SUPERVISOR, "v001", LocalDate.of(2024, 1, 1), before),
                        List.of(director)))
                .isEmpty();
        assertThat(PostRules.against(
                        post(PostKind.COLLECTIVE_SUPERVISOR, "v001", LocalDate.of(2024, 1, 1), before.plusDays(1)),
                        List.of(director)))
                .isPresent();
    }

    private static Post post(PostKind kind, String place) {
        return post(kind, place, TODAY.minusYears(1), null);
    }

    private static Post post(PostKind kind, String place, LocalDate from, @Nullable LocalDate to) {
        return new Post(ZHANG, kind, place, from, to);
    }
}
