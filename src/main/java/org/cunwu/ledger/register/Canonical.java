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

    /** An object whose members come as name, value, name, value, in the right order already. */
    static String ofSorted(@Nullable Object... members) {
        var out = new StringBuilder(2048);
        for (var i = 0; i < members.length; i += 2) {
            out.append(i == 0 ? '{' : ',');
            write(members[i], out);
            out.append(':');
            write(members[i + 1], out);
        }
        return out.append('}').toString();
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
        var plainFrom = 0;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit >= ' ' && unit != '"' && unit != '\\' && !Character.isSurrogate(unit)) continue;
            if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("Not text: half a character");
                }
                i++;
            } else {
                out.append(text, plainFrom, i);
                escape(unit, out);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
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
            default -> out.append(String.format("\\u%04x", (int) unit));
        }
    }
}
