package org.cunwu.ground.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.ground.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.ground.rules.EntryRules.Authorised;
import org.cunwu.ground.rules.EntryRules.Before;
import org.cunwu.ground.rules.EntryRules.Lasting;
import org.cunwu.ground.rules.EntryRules.Once;
import org.cunwu.ground.rules.EntryRules.Spent;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("补录启用以前的依据")
class EntryRulesTests {

    @ParameterizedTest(name = "{0} 作出，{1} 启用 → {2}")
    @CsvSource({
        "2026-02-28, 2026-03-01, SATISFIED",
        "2026-03-01, 2026-03-01, VIOLATED",
        "2026-03-02, 2026-03-01, VIOLATED",
        ", 2026-03-01, UNDETERMINED",
        "2026-02-28, , UNDETERMINED"
    })
    @DisplayName("启用当天和以后的决议走程序，不能补录")
    void onlyWhatIsOlderThanTheSystem(@Nullable LocalDate decided, @Nullable LocalDate started, Outcome expected) {
        assertThat(outcome(EntryRules.BEFORE, new Before(decided, started))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"石村决〔2024〕3号, false, SATISFIED", "石村决〔2024〕3号, true, VIOLATED", ", false, UNDETERMINED"})
    @DisplayName("一份文件只补录一次")
    void onePaperOnce(@Nullable String number, Boolean known, Outcome expected) {
        assertThat(outcome(EntryRules.ONCE, new Once(number, known))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGERS_ASSEMBLY, SATISFIED",
        "MEMBERS_ASSEMBLY, SATISFIED",
        "REPRESENTATIVES_ASSEMBLY, VIOLATED",
        "MEMBER_REPRESENTATIVES, VIOLATED",
        "VILLAGE_COMMITTEE, VIOLATED",
        "COLLECTIVE_BOARD, VIOLATED",
        ", UNDETERMINED"
    })
    @DisplayName("4D-12：授权由村民会议或者成员大会作出（山东办法第二十三条）")
    void theRightMeetingAuthorises(@Nullable Authority authority, Outcome expected) {
        assertThat(outcome(EntryRules.AUTHORISER, new Authorised(authority))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}，{1} 作出，最后一天 {2} → {3}")
    @CsvSource({
        "AUTHORISATION, 2024-01-10, 2026-12-31, SATISFIED",
        "AUTHORISATION, 2024-01-10, 2024-01-10, SATISFIED",
        "AUTHORISATION, 2024-01-10, 2024-01-09, VIOLATED",
        "AUTHORISATION, 2024-01-10, , UNDETERMINED",
        "MANDATE, 2024-01-10, , UNDETERMINED",
        "RESOLUTION, 2024-01-10, , SATISFIED",
        "RESOLUTION, 2024-01-10, 2024-01-09, VIOLATED",
        "RESOLUTION, , , UNDETERMINED"
    })
    @DisplayName("授权和委托写明最后一天，不早于作出的日期")
    void authorisationsEnd(Kind kind, @Nullable LocalDate decided, @Nullable LocalDate last, Outcome expected) {
        assertThat(outcome(EntryRules.LASTING, new Lasting(kind, decided, last)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 金额 {1} 分，已经用了 {2} → {3}")
    @CsvSource({
        "RESOLUTION, 18600000, 18600000, SATISFIED",
        "RESOLUTION, 18600000, 20460000, SATISFIED",
        "RESOLUTION, 18600000, 20460001, VIOLATED",
        "MANDATE, 18600000, 18600000, SATISFIED",
        "MANDATE, 18600000, 18600001, VIOLATED",
        ", 18600000, 0, UNDETERMINED",
        "RESOLUTION, 18600000, , UNDETERMINED",
        "RESOLUTION, , 0, UNDETERMINED"
    })
    @DisplayName("以前用的不超过决议的金额和允许的比例；委托的不超过写明的金额")
    void noMoreWasSpentThanResolved(
            @Nullable Kind kind, @Nullable Long ceiling, @Nullable Long spent, Outcome expected) {
        assertThat(outcome(EntryRules.SPENT, new Spent(kind, ceiling, spent))).isEqualTo(expected);
    }
}
