package org.cunwu.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.risk.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.risk.rules.EventRules.Crowd;
import org.cunwu.risk.rules.EventRules.Permit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SSR-08：大型群众性活动")
class EventRulesTests {

    private static final LocalDate EVENT = LocalDate.of(2026, 10, 1);

    @ParameterizedTest(name = "{0} 人，日常业务 {1} → {2}")
    @CsvSource({
        "999, false, NONE",
        "1000, false, COUNTY",
        "4999, false, COUNTY",
        "5000, false, CITY",
        "5001, false, CITY",
        "5000, true, NONE"
    })
    @DisplayName("999 人不要许可，1000 人县级，5000 人设区的市级；场所日常业务不要")
    void whoPermitsIt(int people, boolean ownBusiness, Permit by) {
        var without = new Crowd(people, ownBusiness, null, EVENT);
        var applied = new Crowd(people, ownBusiness, EVENT.minusDays(20), EVENT);
        var finding = Examined.on(Examined.TODAY, EventRules.PERMIT, without);
        assertThat(finding.verdict().value()).isEqualTo(by);
        assertThat(finding.blocks()).isEqualTo(by != Permit.NONE);
        assertThat(outcome(EventRules.PERMIT, applied)).isEqualTo(Outcome.SATISFIED);
    }

    @ParameterizedTest(name = "{0} 人，提前 {1} 天 → {2}")
    @CsvSource({
        "1000, 20, SATISFIED",
        "1000, 21, SATISFIED",
        "1000, 19, VIOLATED",
        "1000, , UNDETERMINED",
        "999, , SATISFIED",
        "999, 1, SATISFIED"
    })
    @DisplayName("活动举办日的 20 日前申请（《大型群众性活动安全管理条例》第十三条）")
    void appliedForInTime(int people, @Nullable Integer before, Outcome expected) {
        var applied = before == null ? null : EVENT.minusDays(before);
        assertThat(outcome(EventRules.APPLICATION, new Crowd(people, false, applied, EVENT)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({", false", "1000, "})
    @DisplayName("人数、是不是日常业务不清楚的，不能认定")
    void nothingIsAssumed(@Nullable Integer people, @Nullable Boolean ownBusiness) {
        var facts = new Crowd(people, ownBusiness, EVENT.minusDays(30), EVENT);
        assertThat(outcome(EventRules.PERMIT, facts)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(EventRules.APPLICATION, facts)).isEqualTo(Outcome.UNDETERMINED);
    }
}
