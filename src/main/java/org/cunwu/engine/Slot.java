package org.cunwu.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 会签席位 — one of those who must all sign: a post and, where the rule names a person, that person. A model lists them as
 * text in the variable {@link #SIGNERS}, so that the engine keeps no objects of ours.
 *
 * @param group for example {@code v001-party-secretary}
 */
public record Slot(String group, @Nullable PersonId person) {

    /** {@code v001-party-secretary town-mayor:town-mayor}, in the order of signing. */
    public static final Var<List<Slot>> SIGNERS = new Var<>("signers", it -> read((String) it), Slot::write);

    public static Slot of(String text) {
        var parts = text.split(":", 2);
        return new Slot(parts[0], parts.length == 1 ? null : new PersonId(parts[1]));
    }

    private static List<Slot> read(String text) {
        return Stream.of(text.split("\\s+", -1))
                .filter(it -> !it.isBlank())
                .map(Slot::of)
                .toList();
    }

    private static String write(List<Slot> slots) {
        return slots.stream().map(Slot::toString).collect(Collectors.joining(" "));
    }

    /** As the engine keeps it. */
    @Override
    public String toString() {
        return person == null ? group : group + ":" + person.value();
    }
}
