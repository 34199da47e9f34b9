package org.cunwu.engine.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.Forms;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 表单 — reads, checks and describes the typed forms of all steps alike. */
@Component
class TypedForms implements Forms {

    private final Validator validator;
    private final Texts texts;

    TypedForms(Validator validator, Texts texts) {
        this.validator = validator;
        this.texts = texts;
    }

    @Override
    public <F extends Record> F read(Class<F> form, Map<String, ?> values) {
        return read(form, values, it -> true);
    }

    @Override
    public <F extends Record> F readSoFar(Class<F> form, Map<String, ?> values) {
        return read(form, values, it -> !isPictureToCome(it));
    }

    private <F extends Record> F read(Class<F> form, Map<String, ?> values, Predicate<ConstraintViolation<F>> counts) {
        var wrong = new LinkedHashMap<String, Wrong>();
        var read = new RecordReader(wrong).read(form, values, "");
        if (!wrong.isEmpty()) throw new FormRejected(wrong);
        var constraints = new TreeMap<String, Wrong>();
        validator.validate(read).stream().filter(counts).forEach(it -> constraints.putIfAbsent(path(it), wrong(it)));
        if (!constraints.isEmpty()) throw new FormRejected(constraints);
        return read;
    }

    @Override
    public Map<String, Object> schema(Class<? extends Record> form) {
        return new FormSchema(this, texts).of(form);
    }

    @Override
    public String labelKey(Class<? extends Record> form, String path) {
        var parts = form.getPackageName().split("\\.", -1);
        var name = form.getSimpleName().replaceFirst("Form$", "");
        var field = path.replaceAll("\\[\\d*]", "");
        return parts[2] + "." + kebab(name) + "." + kebab(field);
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** The constraint's own name is the key of its message: {@code engine.form.not-blank}. */
    private static Wrong wrong(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var bounds = attributes.entrySet().stream()
                .filter(it -> Set.of("min", "max", "value").contains(it.getKey()))
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
        return new Wrong("engine.form." + kebab(annotation.getSimpleName()), List.copyOf(bounds));
    }

    private static boolean isPictureToCome(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        return annotation instanceof NotEmpty
                && Arrays.stream(violation.getLeafBean().getClass().getRecordComponents())
                        .filter(it -> path(violation).endsWith(it.getName()))
                        .anyMatch(it -> it.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] == FileId.class);
    }

    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString();
    }
}
