package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import org.cunwu.decision.rules.ArchiveRules.FileList;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("归档材料")
class ArchiveRulesTests {

    @ParameterizedTest(name = "应有 {0}，缺 {1}，已说明 {2} → {3}")
    @CsvSource({
        "7, 0, false, SATISFIED",
        "7, 0, , SATISFIED",
        "7, 1, false, VIOLATED",
        "7, 1, , VIOLATED",
        "7, 1, true, SATISFIED",
        "7, , true, UNDETERMINED",
        ", 0, true, UNDETERMINED"
    })
    @DisplayName("REC-04：材料齐全；缺的要补充、说明")
    void whatIsMissingIsAdded(
            @Nullable Integer pieces, @Nullable Integer missing, @Nullable Boolean explained, Outcome expected) {
        assertThat(outcome(ArchiveRules.COMPLETE, new FileList(pieces, missing, explained)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("旧法第三十四条，新法第三十九条")
    void eachDayHasItsArticle() {
        assertThat(ArchiveRules.COMPLETE
                        .on(LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .source()
                        .article())
                .isEqualTo("第三十四条");
        assertThat(ArchiveRules.COMPLETE
                        .on(LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .source()
                        .article())
                .isEqualTo("第三十九条");
    }
}
