package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.Kin;
import org.cunwu.decision.rules.CompatibilityRules.InOffice;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("任职回避：谁不能同时任职，谁不能和近亲属一起任职")
class CompatibilityRulesTests {

    private static final List<Provision<InOffice>> ALL = List.of(
            CompatibilityRules.SUPERVISION,
            CompatibilityRules.SUPERVISION_ACCOUNTS,
            CompatibilityRules.SUPERVISION_CLERK,
            CompatibilityRules.SUPERVISORS,
            CompatibilityRules.COMMITTEE_KIN,
            CompatibilityRules.BOARD_KIN,
            CompatibilityRules.DIRECTOR_ACCOUNTS);

    @ParameterizedTest(name = "申报过 {0}，发现 {1} 处 → {2}")
    @CsvSource({
        "true, 0, SATISFIED",
        "true, 1, VIOLATED",
        "false, 1, VIOLATED",
        "false, 0, UNDETERMINED",
        ", 0, UNDETERMINED",
        "true, , UNDETERMINED"
    })
    @DisplayName("没有申报过亲属关系的，没有发现也不算没有")
    void nobodyFoundSaysNothingWithoutADeclaration(Boolean declared, Integer cases, Outcome outcome) {
        for (var provision : ALL)
            assertThat(outcome(provision, new InOffice(declared, cases, "甲的配偶：乙")))
                    .isEqualTo(outcome);
    }

    @Test
    @DisplayName("村委会成员之间的近亲属回避从2026年1月1日起；集体的从2025年5月1日起；村监委的以前就有")
    void eachBeginsOnItsDay() {
        assertThat(CompatibilityRules.COMMITTEE_KIN.on(LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(CompatibilityRules.COMMITTEE_KIN.on(LocalDate.of(2026, 1, 1)))
                .isPresent();
        assertThat(CompatibilityRules.BOARD_KIN.on(LocalDate.of(2025, 4, 30))).isEmpty();
        assertThat(CompatibilityRules.SUPERVISORS.on(LocalDate.of(2025, 5, 1))).isPresent();
        assertThat(CompatibilityRules.SUPERVISION
                        .on(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .source()
                        .citation())
                .isEqualTo("《村民委员会组织法》第三十二条");
    }

    @Test
    @DisplayName("反过来看：子女的父母，孙子女的祖父母")
    void everyRelationHasItsInverse() {
        for (var kin : Kin.values()) assertThat(kin.inverse().inverse()).isEqualTo(kin);
        assertThat(Kin.CHILD.inverse()).isEqualTo(Kin.PARENT);
        assertThat(Kin.MATERNAL_GRANDCHILD.inverse()).isEqualTo(Kin.MATERNAL_GRANDPARENT);
        assertThat(Kin.GRANDCHILD.inverse()).isEqualTo(Kin.GRANDPARENT);
        assertThat(Kin.SPOUSE.inverse()).isEqualTo(Kin.SPOUSE);
    }
}
