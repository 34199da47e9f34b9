package org.cunwu.desk.web.api;

import org.cunwu.desk.web.Spoken;
import org.jspecify.annotations.Nullable;

/** 提交编号 — every write carries one. */
final class Keys {

    static final String HEADER = "Idempotency-Key";

    private Keys() {}

    static String checked(@Nullable String key) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,100}")) throw new Spoken("desk.api.key-missing");
        return key;
    }
}
