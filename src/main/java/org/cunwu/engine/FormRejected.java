package org.cunwu.engine;

import java.util.List;
import java.util.Map;

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

    public FormRejected(Map<String, Wrong> fields) {
        super("Form rejected: " + fields.keySet());
        this.fields = Map.copyOf(fields);
    }

    public static FormRejected field(String path, String key, Object... arguments) {
        return new FormRejected(Map.of(path, new Wrong(key, List.of(arguments))));
    }

    public Map<String, Wrong> fields() {
        return fields;
    }
}
