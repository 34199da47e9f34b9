package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.decision.rules.PublishedRules.Demand;
import org.cunwu.decision.rules.PublishedRules.Typed;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("《个人信息保护法》第五条、第六条；《农村集体经济组织法》第六十条")
class PublishedRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Presets presets = Presets.of(DecisionRules.catalogue());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'硬化村东道路1.2公里，宽4米', SATISFIED",
        "'联系人李四，电话13812345678', VIOLATED",
        "'联系人李四，电话138****5678', SATISFIED",
        "'身份证11010519491231002X', VIOLATED",
        "'身份证110***********002X', SATISFIED",
        "'账号6222021234567890123', VIOLATED",
        "'账号***************0123', SATISFIED",
        "'低保户张三，家住西沟', VIOLATED",
        "'幸福小区3号楼2单元501室', VIOLATED",
        "'村委会二楼会议室', SATISFIED",
        ", UNDETERMINED"
    })
    @DisplayName("公开的文字里没有完整的号码和家庭住址")
    void noPersonalNumberIsPublished(String text, Outcome outcome) {
        var verdict =
                PublishedRules.MASKED.examine(DAY, new Typed(text), presets).verdict();

        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 人，{1} 请求，拒绝 {2}，今天 {3} → {4}")
    @CsvSource({
        "10, 2026-03-02, false, 2026-03-17, VIOLATED",
        "10, 2026-03-02, false, 2026-03-18, SATISFIED",
        "10, 2026-03-02, true, 2026-03-03, SATISFIED",
        "9, 2026-03-02, true, 2026-03-18, VIOLATED",
        ", 2026-03-02, true, 2026-03-18, UNDETERMINED",
        "10, , , 2026-03-18, UNDETERMINED"
    })
    @DisplayName("十名以上成员书面请求，拒绝或者满十五日没有起诉的，可以自己起诉")
    void tenMembersMaySue(Integer members, LocalDate asked, Boolean refused, LocalDate today, Outcome outcome) {
        var verdict = PublishedRules.MEMBERS_SUE
                .examine(DAY, new Demand(members, asked, refused, today), presets)
                .verdict();

        assertThat(verdict.outcome()).isEqualTo(outcome);
    }
}
