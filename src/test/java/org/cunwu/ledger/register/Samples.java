package org.cunwu.ledger.register;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Verdict.Outcome;

/** Random values of the ledger. */
final class Samples {

    private Samples() {}

    static Arbitrary<Object> jsonLeaves() {
        return Arbitraries.oneOf(
                texts().map(it -> it),
                Arbitraries.longs()
                        .between(-Canonical.LARGEST, Canonical.LARGEST)
                        .map(it -> it),
                Arbitraries.of(true, false).map(it -> it));
    }

    static Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(
                jsonLeaves(),
                Arbitraries.longs().map(it -> it),
                Arbitraries.longs().map(Fen::new),
                Arbitraries.integers().between(-700_000, 3_000_000).map(LocalDate::ofEpochDay),
                Arbitraries.of(Outcome.class).map(it -> it));
    }

    static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        return Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(4).map(it -> it),
                Arbitraries.maps(names(), inner).ofMaxSize(4).map(it -> it));
    }

    static Arbitrary<String> names() {
        return texts().filter(it -> !it.startsWith("$"));
    }

    /** Any text that PostgreSQL and UTF-8 can carry, with rare characters beyond the basic plane (𠮷). */
    private static Arbitrary<String> texts() {
        var any = Arbitraries.strings().all().ofMaxLength(12).filter(Samples::isText);
        return Arbitraries.oneOf(any, Arbitraries.of("𠮷村", "\u2028", "\"\\/\b\f\n\r\t\u0000", "1e308"));
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF)
                && !text.toLowerCase(Locale.ROOT).isEmpty();
    }
}
