package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规范 JSON（RFC 8785）")
class CanonicalTests {

    @Test
    @DisplayName("成员按名称排序，空白不留，控制字符转义")
    void membersAreSortedAndControlCharactersEscaped() {
        assertThat(Canonical.of(Map.of("乙", List.of(1L, true), "a", "\u0001\n\"路\"", "b", Map.of())))
                .isEqualTo("{\"a\":\"\\u0001\\n\\\"路\\\"\",\"b\":{},\"乙\":[1,true]}");
    }

    @Test
    @DisplayName("半个字符、过大的数、小数都不收")
    void whatWouldNotComeBackAsItWasIsRefused() {
        for (var bad : List.of("\ud800", "x\udc00", 1L << 53, 1.5, 'c')) {
            assertThatIllegalArgumentException().isThrownBy(() -> Canonical.of(bad));
        }
    }

    @Property(tries = 500)
    @Label("与参考实现逐字节相同")
    void agreesWithTheReferenceImplementation(@ForAll("trees") Object tree) throws IOException {
        var ours = Canonical.of(tree);
        assertThat(new JsonCanonicalizer(ours).getEncodedString()).isEqualTo(ours);
        assertThat(Canonical.of(Values.parse(ours))).isEqualTo(ours);
    }

    @Provide
    Arbitrary<Object> trees() {
        return Arbitraries.recursive(Samples::jsonLeaves, Samples::nested, 0, 3)
                .list()
                .ofMaxSize(4)
                .map(it -> it);
    }
}
