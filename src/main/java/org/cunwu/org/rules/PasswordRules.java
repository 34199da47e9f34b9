package org.cunwu.org.rules;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 口令要求 — long enough, not the account's own name, none that is tried first. */
public final class PasswordRules {

    private static final int SHORTEST = 10;

    /** BCrypt looks at no more bytes than these. */
    private static final int LONGEST = 72;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "12345678910",
            "123456789a",
            "a123456789",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "password123",
            "password1234",
            "admin123456",
            "administrator",
            "woaini1314520",
            "cunwu-demo-2026");

    private PasswordRules() {}

    /** The key of what is wrong with it; empty when it may be used. */
    public static Optional<String> complaint(String person, String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of("org.password.too-short");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) return Optional.of("org.password.too-long");
        if (plain.contains(person) || person.contains(plain)) return Optional.of("org.password.like-the-name");
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) return Optional.of("org.password.common");
        return Optional.empty();
    }
}
