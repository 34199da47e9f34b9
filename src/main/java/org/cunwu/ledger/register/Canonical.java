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
        var out = new Utf8(512);
        write(tree, out);
        return out.toString();
    }

    /** An object whose members come as name, value, name, value, in the right order already. */
    static byte[] ofSorted(@Nullable Object... members) {
        var out = new Utf8(4096);
        for (var i = 0; i < members.length; i += 2) {
            out.plain(i == 0 ? '{' : ',');
            write(members[i], out);
            out.plain(':');
            write(members[i + 1], out);
        }
        return out.plain('}').bytes();
    }

    private static void write(@Nullable Object tree, Utf8 out) {
        if (tree == null || tree instanceof Boolean) {
            out.plain(String.valueOf(tree));
        } else if (tree instanceof String text) {
            out.quoted(text);
        } else if (tree instanceof Long number) {
            if (number > LARGEST || number < -LARGEST) throw new IllegalArgumentException("Too large for JSON");
            out.plain(number.toString());
        } else if (tree instanceof List<?> list) {
            list(list, out);
        } else if (tree instanceof Map<?, ?> map) {
            map(map, out);
        } else {
            throw new IllegalArgumentException("Not a value of the ledger: " + tree.getClass());
        }
    }

    private static void list(List<?> list, Utf8 out) {
        var separator = '[';
        for (var item : list) {
            out.plain(separator);
            write(item, out);
            separator = ',';
        }
        if (list.isEmpty()) out.plain('[');
        out.plain(']');
    }

    /** Members stand in the order of their names' UTF-16 units, which is the order of {@link String}. */
    private static void map(Map<?, ?> map, Utf8 out) {
        var separator = '{';
        for (var member : new TreeMap<Object, Object>(map).entrySet()) {
            out.plain(separator);
            out.quoted((String) member.getKey());
            out.plain(':');
            write(member.getValue(), out);
            separator = ',';
        }
        if (map.isEmpty()) out.plain('{');
        out.plain('}');
    }
}
