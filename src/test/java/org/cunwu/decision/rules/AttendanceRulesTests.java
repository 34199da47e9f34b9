package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Body;
import org.cunwu.decision.rules.AttendanceRules.Online;
import org.cunwu.decision.rules.AttendanceRules.Proxies;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("参加会议的方式：委托只在成员大会、只在同户；网上参加只在成员大会，别的会议要本镇允许")
class AttendanceRulesTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "委托 {0} 份，不同户 {1} 份，算到会 {2} 份 → {3}")
    @CsvSource({
        "14, 0, 14, SATISFIED",
        "14, 1, 13, SATISFIED",
        "14, 1, 14, VIOLATED",
        "0, 0, 1, VIOLATED",
        "14, , 13, UNDETERMINED",
        "14, 1, , UNDETERMINED",
        ", 1, 13, UNDETERMINED"
    })
    @DisplayName("用例 8：不是同户的委托不算到会")
    void onlyProxiesOfTheHouseholdCount(Integer shown, Integer other, Integer counted, Outcome outcome) {
        assertThat(outcome(AttendanceRules.MEMBERS_PROXIES, new Proxies(shown, other, counted)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "委托 {0} 份 → {1}")
    @CsvSource({"0, SATISFIED", "1, VIOLATED", ", UNDETERMINED"})
    @DisplayName("村民会议、村民代表会议、成员代表大会不能委托，2025 年也一样")
    void otherBodiesKnowNoProxies(Integer shown, Outcome outcome) {
        var proxies = new Proxies(shown, 0, 0);
        assertThat(outcome(AttendanceRules.VILLAGERS_PROXIES, proxies)).isEqualTo(outcome);
        assertThat(outcome(AttendanceRules.VILLAGERS_PROXIES, BEFORE, proxies)).isEqualTo(outcome);
        assertThat(outcome(AttendanceRules.MEMBER_REPRESENTATIVES_PROXIES, proxies))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "网上 {0} 人 → 没有设定 {1}，本镇允许 {2}")
    @CsvSource({"0, SATISFIED, SATISFIED", "1, VIOLATED, SATISFIED", ", UNDETERMINED, UNDETERMINED"})
    @DisplayName("法律没有规定网上参加的会议，本镇允许才可以")
    void onlineNeedsTheTownsLeave(Integer online, Outcome preset, Outcome allowed) {
        var leave = Examined.presets()
                .with(AttendanceRules.VILLAGERS_ONLINE, 1)
                .with(AttendanceRules.MEMBER_REPRESENTATIVES_ONLINE, 1);
        for (var provision :
                List.of(AttendanceRules.VILLAGERS_IN_PERSON, AttendanceRules.MEMBER_REPRESENTATIVES_IN_PERSON)) {
            assertThat(outcome(provision, new Online(online))).isEqualTo(preset);
            assertThat(provision
                            .examine(Examined.TODAY, new Online(online), leave)
                            .verdict()
                            .outcome())
                    .isEqualTo(allowed);
        }
    }

    @Test
    @DisplayName("每个会议用哪一条")
    void everyBodyHasItsOwn() {
        var bodies = Map.of(
                Body.VILLAGERS_ASSEMBLY, AttendanceRules.VILLAGERS_PROXIES,
                Body.REPRESENTATIVES_ASSEMBLY, AttendanceRules.VILLAGERS_PROXIES,
                Body.MEMBER_REPRESENTATIVES, AttendanceRules.MEMBER_REPRESENTATIVES_PROXIES);
        for (var body : Body.values())
            assertThat(AttendanceRules.withoutProxies(body).orElse(null)).isEqualTo(bodies.get(body));
        assertThat(AttendanceRules.inPerson(Body.VILLAGERS_ASSEMBLY)).contains(AttendanceRules.VILLAGERS_IN_PERSON);
        assertThat(AttendanceRules.inPerson(Body.REPRESENTATIVES_ASSEMBLY))
                .contains(AttendanceRules.VILLAGERS_IN_PERSON);
        assertThat(AttendanceRules.inPerson(Body.MEMBER_REPRESENTATIVES))
                .map(Provision::id)
                .contains("decision.online.member-representatives");
        assertThat(AttendanceRules.inPerson(Body.MEMBERS_ASSEMBLY)).isEmpty();
    }
}
