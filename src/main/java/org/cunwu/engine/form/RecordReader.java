package org.cunwu.engine.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cunwu.engine.FormRejected.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of submitted values into a record, gathering everything that is wrong by its path instead of stopping at
 * the first. A missing scalar is null, a missing list is empty; the form's constraints say what may be missing.
 */
final class RecordReader {

    static final int MOST_ROWS = 2_000;

    private final Map<String, Wrong> wrong;

    RecordReader(Map<String, Wrong> wrong) {
        this.wrong = wrong;
    }

    <R extends Record> R read(Class<R> form, Map<String, ?> values, String prefix) {
        var components = form.getRecordComponents();
        refuseUnknown(components, values, prefix);
        var arguments = Arrays.stream(components)
                .map(it -> component(it, values.get(it.getName()), prefix + it.getName()))
                .toArray();
        return construct(form, components, arguments);
    }

    private void refuseUnknown(RecordComponent[] components, Map<String, ?> values, String prefix) {
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        for (var name : unknown) note(prefix + shortened(name), "engine.form.unknown");
    }

    private @Nullable Object component(RecordComponent component, @Nullable Object given, String path) {
        var type = component.getType();
        if (List.class.isAssignableFrom(type)) return list(component.getGenericType(), given, path);
        if (type.isRecord() && !Scalars.knows(type)) return nested(type.asSubclass(Record.class), given, path);
        return scalar(type, given, path);
    }

    private @Nullable Object scalar(Class<?> type, @Nullable Object given, String path) {
        if (given instanceof Map || given instanceof List) {
            note(path, "engine.form.shape");
            return null;
        }
        try {
            return Scalars.read(type, given);
        } catch (Scalars.Unreadable e) {
            note(path, e.key());
            return null;
        }
    }

    private @Nullable Object nested(Class<? extends Record> type, @Nullable Object given, String path) {
        if (given == null) return null;
        if (given instanceof Map<?, ?> map) return read(type, texts(map), path + ".");
        note(path, "engine.form.shape");
        return null;
    }

    private List<Object> list(Type declared, @Nullable Object given, String path) {
        if (given == null || "".equals(given)) return List.of();
        if (!(given instanceof List<?> items)) {
            note(path, "engine.form.shape");
            return List.of();
        }
        if (items.size() > MOST_ROWS) {
            note(path, "engine.form.too-many");
            return List.of();
        }
        var element = (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0];
        var read = new ArrayList<Object>();
        for (int i = 0; i < items.size(); i++) {
            if (isEmptyRow(items.get(i))) continue;
            var at = path + "[" + i + "]";
            var item = element.isRecord() && !Scalars.knows(element)
                    ? nested(element.asSubclass(Record.class), items.get(i), at)
                    : scalar(element, items.get(i), at);
            if (item != null) read.add(item);
        }
        return read;
    }

    /** A row that a page offers and nobody filled in. */
    private static boolean isEmptyRow(@Nullable Object item) {
        return item instanceof Map<?, ?> row
                && row.values().stream().allMatch(it -> it == null || (it instanceof String text && text.isBlank()));
    }

    private static Map<String, ?> texts(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(Collectors.toMap(it -> String.valueOf(it.getKey()), Map.Entry::getValue));
    }

    private <R extends Record> R construct(Class<R> form, RecordComponent[] components, @Nullable Object[] arguments) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = form.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A form's constructor may not refuse: use constraints", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(String path, String key) {
        wrong.putIfAbsent(path, new Wrong(key, List.of()));
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_.\\[\\]]", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40);
    }
}
