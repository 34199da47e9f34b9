package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 表单有误 — values that cannot be taken as they are (HTTP 400); paths of the form to what is wrong with them. */
public class FormRejected extends RuntimeException {

    /**
     * One thing wrong with one field.
     *
     * @param key message key
     * @param arguments of the message, after the field's label, which is argument 0
     */
    public record Wrong(String key, List<Object> arguments) {}

    private final transient Map<String, Wrong> fields;
    private final @Nullable Class<? extends Record> form;

    public FormRejected(Map<String, Wrong> fields) {
        this(fields, null);
    }

    private FormRejected(Map<String, Wrong> fields, @Nullable Class<? extends Record> form) {
        super("Form rejected: " + fields.keySet());
        this.fields = Map.copyOf(fields);
        this.form = form;
    }

    /** Runs what reads and judges a form, so that a refusal knows whose fields it names. */
    public static <T> T reading(Class<? extends Record> form, Supplier<T> act) {
        try {
            return act.get();
        } catch (FormRejected e) {
            throw new FormRejected(e.fields, form);
        }
    }

    public static FormRejected field(String path, String key, Object... arguments) {
        return new FormRejected(Map.of(path, new Wrong(key, List.of(arguments))));
    }

    /** @throws FormRejected where the words are missing or shorter than that many characters */
    public static void unlessSaid(String path, @Nullable String words, int shortest, String key) {
        if (words == null || words.strip().length() < shortest) throw field(path, key, shortest);
    }

    public Map<String, Wrong> fields() {
        return fields;
    }

    /** The form whose fields they are, where it is known. */
    public Optional<Class<? extends Record>> form() {
        return Optional.ofNullable(form);
    }
}
