package org.cunwu.law.catalogue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cunwu.law.Catalogue.FactsRejected;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a provision's facts from values as they come in JSON or from a page, and names everything that is wrong. */
@Component
class FactsReader {

    private static final int LONGEST_NAME = 40;

    private final Texts texts;

    FactsReader(Texts texts) {
        this.texts = texts;
    }

    <F extends Record> F read(Class<F> facts, Map<String, ?> given) {
        var wrong = new LinkedHashMap<String, String>();
        var components = facts.getRecordComponents();
        var values = Arrays.stream(components)
                .map(it -> value(it, given.get(it.getName()), wrong))
                .toArray();
        var unknown = new HashSet<>(given.keySet());
        for (var component : components) unknown.remove(component.getName());
        unknown.forEach(it -> wrong.put(shortened(it), texts.text("law.fact.unknown")));
        if (!wrong.isEmpty()) throw new FactsRejected(wrong);
        return construct(facts, components, values);
    }

    /** Whether leaving it out means missing evidence; else it has to be given. */
    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object value(RecordComponent component, @Nullable Object given, Map<String, String> wrong) {
        if (given == null || given.toString().isBlank()) {
            if (!isOptional(component)) wrong.put(component.getName(), texts.text("law.fact.missing"));
            return null;
        }
        try {
            return FactTypes.read(component.getType(), given);
        } catch (FactTypes.Unreadable e) {
            var type = FactTypes.of(component.getType()).name().toLowerCase(Locale.ROOT);
            wrong.put(component.getName(), texts.text("law.fact.not-a-" + type));
            return null;
        }
    }

    private <F extends Record> F construct(Class<F> facts, RecordComponent[] components, @Nullable Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = facts.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Facts may not be refused by their record", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_]", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
