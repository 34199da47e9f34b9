package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Verdict;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("记录中的值")
class ValuesTests {

    @Property(tries = 500)
    @Label("存进去什么，读出来还是什么，哈希不变")
    void whatIsWrittenComesBack(@ForAll("values") Map<String, Object> content) {
        var json = Values.write(content);
        assertThat(Values.read(json)).isEqualTo(content);
        assertThat(Values.write(Values.read(json))).isEqualTo(json);
    }

    @Provide
    Arbitrary<Map<String, Object>> values() {
        var value = Arbitraries.recursive(Samples::leaves, Samples::nested, 0, 3);
        return Arbitraries.maps(Samples.names(), value).ofMaxSize(5);
    }

    @Test
    @DisplayName("小数、无类型的对象、以 $ 开头的名称不收")
    void whatHasNoPlaceInTheLedgerIsRefused() {
        for (var bad : List.of(1.5, 1.5f, BigDecimal.ONE, new Object(), Map.of("$fen", 1L), Map.of(1L, 1L))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Values.write(Map.of("value", bad)));
        }
    }

    @Test
    @DisplayName("枚举只认本程序的；已不存在的选项按名称读出")
    void onlyEnumsOfThisProgramAreLookedUp() {
        assertThat(Values.read("{\"$enum\":\"org.cunwu.kernel.Verdict$Outcome.VIOLATED\"}"))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(Values.read("{\"$enum\":\"org.cunwu.kernel.Gone.OLD\"}")).isEqualTo("OLD");
        assertThat(Values.read("{\"$enum\":\"org.cunwu.kernel.Fen.ZERO\"}")).isEqualTo("ZERO");
        assertThat(Values.read("{\"$enum\":\"java.util.concurrent.TimeUnit.DAYS\"}"))
                .isEqualTo("DAYS");
    }

    @Test
    @DisplayName("认定连同依据、参数的类型一起读回")
    void findingsComeBackWithTheirTypes() {
        var day = LocalDate.of(2026, 11, 22);
        var statute = LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十条第二款");
        var findings = List.of(
                new Finding("a.b.c", "VOT-02", statute, day, Verdict.violated(30L, new Fen(5), day, "文", null, true)),
                new Finding("a.b.d", "D-1", LegalSource.TOWN_SETTING, day, Verdict.undetermined()),
                new Finding("a.b.e", "X", statute, day, Verdict.satisfied().withValue(Outcome.SATISFIED)));

        assertThat(Findings.read(Findings.write(findings))).isEqualTo(findings);
    }
}
