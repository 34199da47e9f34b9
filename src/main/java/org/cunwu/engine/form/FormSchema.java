package org.cunwu.engine.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Forms;
import org.cunwu.kernel.Fen;
import org.cunwu.law.Texts;

/** A form as JSON Schema, with the labels that its page shows as titles. */
final class FormSchema {

    private final Forms forms;
    private final Texts texts;

    FormSchema(Forms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    Map<String, Object> of(Class<? extends Record> form) {
        var schema = object(form, form, "");
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private Map<String, Object> object(Class<? extends Record> root, Class<?> type, String prefix) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), property(root, component, prefix + component.getName()));
            if (isRequired(component)) required.add(component.getName());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private Map<String, Object> property(Class<? extends Record> root, RecordComponent component, String path) {
        var type = component.getType();
        Map<String, Object> schema;
        if (List.class.isAssignableFrom(type)) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("maxItems", RecordReader.MOST_ROWS);
            schema.put("items", single(root, element, path + "."));
        } else {
            schema = single(root, type, path + ".");
        }
        schema.put("title", texts.text(forms.labelKey(root, path)));
        bounds(accessor(component), schema);
        return schema;
    }

    private Map<String, Object> single(Class<? extends Record> root, Class<?> type, String prefix) {
        if (type.isRecord() && !Scalars.knows(type)) return object(root, type, prefix);
        var schema = new LinkedHashMap<String, Object>();
        if (type == Integer.class || type == Long.class) schema.put("type", "integer");
        else if (type == Boolean.class) schema.put("type", "boolean");
        else schema.put("type", "string");
        if (type == LocalDate.class) schema.put("format", "date");
        if (type == FileId.class) schema.put("format", "uuid");
        if (type == Fen.class) schema.put("pattern", "^\\d{1,13}(\\.\\d{1,2})?$");
        if (type.isEnum()) {
            schema.put(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(it -> ((Enum<?>) it).name())
                            .toList());
        }
        return schema;
    }

    private static void bounds(AnnotatedElement component, Map<String, Object> schema) {
        var size = component.getAnnotation(Size.class);
        var array = "array".equals(schema.get("type"));
        if (size != null && size.min() > 0) schema.put(array ? "minItems" : "minLength", size.min());
        if (size != null && size.max() < Integer.MAX_VALUE) schema.put(array ? "maxItems" : "maxLength", size.max());
        var least = component.getAnnotation(Min.class);
        if (least != null) schema.put("minimum", least.value());
        var most = component.getAnnotation(Max.class);
        if (most != null) schema.put("maximum", most.value());
        if (array && component.isAnnotationPresent(NotEmpty.class)) schema.put("minItems", 1);
    }

    private static boolean isRequired(RecordComponent component) {
        var accessor = accessor(component);
        return accessor.isAnnotationPresent(NotNull.class)
                || accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class);
    }

    private static AnnotatedElement accessor(RecordComponent component) {
        return component.getAccessor();
    }
}
