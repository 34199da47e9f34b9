package org.cunwu.desk.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 表单树 — reads a value such as {@code votes[0].code} out of what was typed or is known already. */
final class Tree {

    private static final Pattern SEPARATORS = Pattern.compile("[.\\[\\]]+");

    private Tree() {}

    static @Nullable Object at(Map<String, ? extends @Nullable Object> values, String path) {
        if (values.containsKey(path)) return values.get(path);
        @Nullable Object here = values;
        for (var part : SEPARATORS.split(path, 0)) {
            if (here instanceof Map<?, ?> map) here = map.get(part);
            else if (here instanceof List<?> list) here = element(list, part);
            else return null;
        }
        return here;
    }

    private static @Nullable Object element(List<?> list, String part) {
        if (!part.matches("\\d{1,6}")) return null;
        var index = Integer.parseInt(part);
        return index < list.size() ? list.get(index) : null;
    }
}
