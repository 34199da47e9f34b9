package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cunwu.engine.FormRejected;

/**
 * 提交的内容 — turns the fields of a page, such as {@code votes[0].code}, into the tree that the door takes. A field that
 * makes no sense is passed on under its name, for the door to refuse.
 */
final class Submitted {

    /** Names the flags of a form, since a box that is not ticked is not sent. */
    private static final String FLAGS = "_flag";

    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z]\\w{0,60}(\\[\\d{1,4}])?(\\.[A-Za-z]\\w{0,60}(\\[\\d{1,4}])?){0,4}");

    private Submitted() {}

    static Map<String, Object> tree(HttpServletRequest request) {
        SortedMap<String, Object> root = new TreeMap<>();
        var parameters = request.getParameterMap();
        parameters.forEach((name, sent) -> {
            if (!isOurs(name)) put(root, name, sent.length == 1 ? sent[0] : List.of(sent));
        });
        for (var flag : parameters.getOrDefault(FLAGS, new String[0])) {
            if (!parameters.containsKey(flag)) put(root, flag, "false");
        }
        return map(root);
    }

    /** The token, the key, the frame and the language belong to the page, not to the form. */
    private static boolean isOurs(String name) {
        return name.startsWith("_") || name.equals("frame") || name.equals("lang");
    }

    private static void put(SortedMap<String, Object> root, String path, Object value) {
        if (!PATH.matcher(path).matches()) {
            root.put(path, value);
            return;
        }
        var parts =
                Arrays.stream(path.split("[.\\[\\]]+", 0)).map(Submitted::key).toList();
        var here = root;
        for (var part : parts.subList(0, parts.size() - 1)) here = child(here, part, path);
        here.put(parts.get(parts.size() - 1), value);
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, Object> child(Map<String, Object> parent, String key, String path) {
        var child = parent.computeIfAbsent(key, it -> new TreeMap<String, Object>());
        if (child instanceof SortedMap<?, ?> map) return (SortedMap<String, Object>) map;
        throw FormRejected.field(path, "engine.form.shape");
    }

    /** Indexes sort as numbers and are told from names. */
    private static String key(String part) {
        return INDEX.matcher(part).matches() ? "#%04d".formatted(Integer.parseInt(part)) : part;
    }

    private static Object value(Object node) {
        if (!(node instanceof SortedMap<?, ?> map)) return node;
        if (map.isEmpty() || !String.valueOf(map.firstKey()).startsWith("#")) return map(map);
        return new ArrayList<>(map.values().stream().map(Submitted::value).toList());
    }

    private static Map<String, Object> map(Map<?, ?> node) {
        var map = new LinkedHashMap<String, Object>();
        node.forEach((name, value) -> map.put(String.valueOf(name), value(value)));
        return map;
    }
}
