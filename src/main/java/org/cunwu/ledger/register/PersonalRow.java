package org.cunwu.ledger.register;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 个人信息 — a personal value with the salt of its digest; both are gone once it is erased by an act. */
record PersonalRow(
        UUID entry,
        String name,
        @Nullable String salt,
        @Nullable String value,
        @Nullable UUID erasedBy) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PersonalRow of(UUID entry, String name, String value) {
        if (value.indexOf('\0') >= 0) throw new IllegalArgumentException("Not text: NUL");
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new PersonalRow(entry, name, HexFormat.of().formatHex(salt), value, null);
    }
}
