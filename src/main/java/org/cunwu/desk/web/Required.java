package org.cunwu.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 必填 — whether a form's record wants a value at a path. */
final class Required {

    private Required() {}

    static boolean in(Class<? extends Record> form, String path) {
        return component(form, path)
                .filter(it -> it.getType().isPrimitive()
                        || it.getAccessor().isAnnotationPresent(NotNull.class)
                        || it.getAccessor().isAnnotationPresent(NotBlank.class)
                        || it.getAccessor().isAnnotationPresent(NotEmpty.class))
                .isPresent();
    }

    /** The component at a path; indexes are left out, lists are looked into. */
    static Optional<RecordComponent> component(Class<?> form, String path) {
        @Nullable RecordComponent found = null;
        Class<?> here = form;
        for (var name : path.replaceAll("\\[\\d*]", "").split("\\.", 0)) {
            if (!here.isRecord()) return Optional.empty();
            found = Stream.of(here.getRecordComponents())
                    .filter(it -> it.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (found == null) return Optional.empty();
            here = element(found);
        }
        return Optional.ofNullable(found);
    }

    /** The type of a component, or of what its list holds. */
    static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> of
                ? of
                : component.getType();
    }
}
