package org.cunwu.org.staff;

import java.util.List;

/** 不能这样变动 — with the words that say why and what to do. */
public final class StaffRefused extends RuntimeException {

    /** 哪一种拒绝. */
    public enum Reason {
        /** A value that cannot be taken (HTTP 400). */
        WRONG,
        /** The post or the second person is missing (HTTP 403). */
        NOT_YOURS,
        /** No such person or change (HTTP 404). */
        UNKNOWN,
        /** Decided meanwhile, or the key stands for something else (HTTP 409). */
        OVERTAKEN,
        /** The law or the state of the town says no (HTTP 422). */
        UNLAWFUL
    }

    private final Reason reason;
    private final String key;
    private final transient List<Object> arguments;

    public StaffRefused(Reason reason, String key, Object... arguments) {
        super(key);
        this.reason = reason;
        this.key = "org.people.refused." + key;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
