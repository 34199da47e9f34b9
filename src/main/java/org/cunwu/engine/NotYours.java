package org.cunwu.engine;

import java.util.List;

/** 不归您办理 — known to the person, but not theirs to do (HTTP 403). */
public class NotYours extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message that says who may, or why not */
    public NotYours(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
