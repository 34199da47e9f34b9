package org.cunwu.ledger.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunwu.ledger.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Checkpoints as lines of a file and back. */
final class Statement {

    private Statement() {}

    static Checkpoint sign(
            SigningKey key, long number, Instant at, List<Checkpoint.Head> heads, @Nullable Checkpoint before) {
        var statement = Canonical.of(Map.of(
                "number",
                number,
                "takenAt",
                at.toString(),
                "previous",
                before == null ? Row.NOTHING : Sha256.of(before.statement()),
                "heads",
                heads.stream()
                        .map(it -> Map.of("chain", it.chain(), "height", it.height(), "hash", it.hash()))
                        .toList()));
        return new Checkpoint(number, at, heads, statement, key.sign(statement), key.publicKey());
    }

    static String line(Checkpoint checkpoint) {
        return Canonical.of(Map.of(
                "statement", checkpoint.statement(),
                "signature", checkpoint.signature(),
                "publicKey", checkpoint.publicKey()));
    }

    /** @throws RuntimeException when the line is not a checkpoint */
    static Checkpoint read(String line) {
        var outer = (Map<?, ?>) Objects.requireNonNull(Values.parse(line));
        var statement = text(outer, "statement");
        var inner = (Map<?, ?>) Objects.requireNonNull(Values.parse(statement));
        var heads = ((List<?>) Objects.requireNonNull(inner.get("heads")))
                .stream()
                        .map(it -> (Map<?, ?>) it)
                        .map(it -> new Checkpoint.Head(text(it, "chain"), number(it, "height"), text(it, "hash")))
                        .toList();
        return new Checkpoint(
                number(inner, "number"),
                Instant.parse(text(inner, "takenAt")),
                heads,
                statement,
                text(outer, "signature"),
                text(outer, "publicKey"));
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) Objects.requireNonNull(map.get(name));
    }

    private static long number(Map<?, ?> map, String name) {
        return (Long) Objects.requireNonNull(map.get(name));
    }
}
