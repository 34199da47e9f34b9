package org.cunwu.ledger.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cunwu.kernel.Fen;
import org.jspecify.annotations.Nullable;

/**
 * Values of acts as JSON and back. What JSON has no word for stands as an object with one member: {@code {"$fen": 100}},
 * {@code {"$date": "2026-11-22"}}, {@code {"$enum": "…"}}, {@code {"$integer": "…"}} for numbers that JSON readers would
 * round. Every whole number comes back as a {@code Long}. Fractions are refused.
 */
final class Values {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Values() {}

    static String write(@Nullable Object value) {
        return Canonical.of(toTree(value));
    }

    static @Nullable Object read(String json) {
        return fromTree(parse(json));
    }

    static @Nullable Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    /** @throws IllegalArgumentException for a value that has no place in the ledger */
    static @Nullable Object toTree(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) return value;
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return number(((Number) value).longValue());
        }
        if (value instanceof Fen money) return Map.of("$fen", number(money.value()));
        if (value instanceof LocalDate day) return Map.of("$date", day.toString());
        if (value instanceof Enum<?> constant) {
            return Map.of("$enum", constant.getDeclaringClass().getName() + "." + constant.name());
        }
        if (value instanceof Collection<?> items) return list(items);
        if (value instanceof Map<?, ?> map) return map(map);
        throw new IllegalArgumentException("Not a value of the ledger: " + value.getClass());
    }

    private static Object number(long value) {
        return Math.abs(value) <= Canonical.LARGEST && value != Long.MIN_VALUE
                ? value
                : Map.of("$integer", Long.toString(value));
    }

    private static List<@Nullable Object> list(Collection<?> items) {
        var tree = new ArrayList<@Nullable Object>(items.size());
        items.forEach(it -> tree.add(toTree(it)));
        return tree;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var tree = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text) || text.startsWith("$")) {
                throw new IllegalArgumentException("Not a name of the ledger: " + name);
            }
            tree.put(text, toTree(value));
        });
        return tree;
    }

    private static @Nullable Object fromTree(@Nullable Object tree) {
        if (tree instanceof List<?> items) {
            var values = new ArrayList<@Nullable Object>(items.size());
            items.forEach(it -> values.add(fromTree(it)));
            return Collections.unmodifiableList(values);
        }
        if (!(tree instanceof Map<?, ?> map)) return tree;
        if (map.size() == 1) {
            var only = map.entrySet().iterator().next();
            if (only.getValue() != null && ((String) only.getKey()).startsWith("$")) {
                return typed((String) only.getKey(), only.getValue());
            }
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> values.put((String) name, fromTree(value)));
        return Collections.unmodifiableMap(values);
    }

    private static Object typed(String tag, Object tree) {
        return switch (tag) {
            case "$fen" -> new Fen((Long) Objects.requireNonNull(fromTree(tree)));
            case "$date" -> LocalDate.parse((String) tree);
            case "$integer" -> Long.valueOf((String) tree);
            case "$enum" -> constant((String) tree);
            default -> throw new IllegalArgumentException("Unknown type of value: " + tag);
        };
    }

    /**
     * Only enums of this program are looked up, and without running any code of theirs; a constant that a later version
     * no longer has comes back as its name.
     */
    private static Object constant(String name) {
        var dot = name.lastIndexOf('.');
        var constant = name.substring(dot + 1);
        if (!name.startsWith("org.cunwu.")) return constant;
        try {
            var type = Class.forName(name.substring(0, dot), false, Values.class.getClassLoader());
            for (var it : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
                if (((Enum<?>) it).name().equals(constant)) return it;
            }
            return constant;
        } catch (ClassNotFoundException e) {
            return constant;
        }
    }
}
