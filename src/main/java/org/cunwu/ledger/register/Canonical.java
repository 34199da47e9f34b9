package org.cunwu.ledger.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 规范 JSON — writes a tree of text, whole numbers, flags, lists and maps in the one form of RFC 8785, so that the same
 * tree always has the same hash. Fractions have no place in the ledger, hence none of the RFC's rules for them.
 */
final class Canonical {

    /** The largest whole number that every JSON reader keeps exactly (RFC 7493). */
    static final long LARGEST = (1L << 53) - 1;

    private Canonical() {}

    static String of(@Nullable Object tree) {
        var out = new StringBuilder(512);
        write(tree, out);
        return out.toString();
    }

    private static void write(@Nullable Object tree, StringBuilder out) {
        if (tree == null || tree instanceof Boolean) {
            out.append(tree);
        } else if (tree instanceof String text) {
            quote(text, out);
        } else if (tree instanceof Long number) {
            if (number > LARGEST || number < -LARGEST) throw new IllegalArgumentException("Too large for JSON");
            out.append(number.longValue());
        } else if (tree instanceof List<?> list) {
            list(list, out);
        } else if (tree instanceof Map<?, ?> map) {
            map(map, out);
        } else {
            throw new IllegalArgumentException("Not a value of the ledger: " + tree.getClass());
        }
    }

    private static void list(List<?> list, StringBuilder out) {
        var separator = '[';
        for (var item : list) {
            out.append(separator);
            write(item, out);
            separator = ',';
        }
        if (list.isEmpty()) out.append('[');
        out.append(']');
    }

    /** Members stand in the order of their names' UTF-16 units, which is the order of {@link String}. */
    private static void map(Map<?, ?> map, StringBuilder out) {
        var separator = '{';
        for (var member : new TreeMap<Object, Object>(map).entrySet()) {
            out.append(separator);
            quote((String) member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ',';
        }
        if (map.isEmpty()) out.append('{');
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!Character.isSurrogatePair(unit, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new IllegalArgumentException("Not text: half a character");
                }
                out.append(unit).append(text.charAt(++i));
            } else {
                escape(unit, out);
            }
        }
        out.append('"');
    }

    private static void escape(char unit, StringBuilder out) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < ' ') out.append(String.format("\\u%04x", (int) unit));
                else out.append(unit);
            }
        }
    }
}
