package org.cunwu.engine.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 逐人的登记 — the lists of a form that tell of persons one by one: who voted how, who was excused. */
final class WhoVoted {

    private WhoVoted() {}

    /** The fields of such lists, before or after. */
    static List<String> in(Map<String, ?> before, Map<String, ?> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(it -> isByPerson(before.get(it)) || isByPerson(after.get(it)))
                .sorted()
                .toList();
    }

    static List<String> differing(Map<String, ?> before, Map<String, ?> after, List<String> fields) {
        return fields.stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .toList();
    }

    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> typed, List<String> fields) {
        if (fields.isEmpty()) return typed;
        var rest = new HashMap<>(typed);
        fields.forEach(rest::remove);
        return rest;
    }

    private static boolean isByPerson(@Nullable Object value) {
        return value instanceof Collection<?> several && several.stream().anyMatch(Map.class::isInstance);
    }
}
