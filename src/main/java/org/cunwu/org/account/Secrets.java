package org.cunwu.org.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.cunwu.kernel.Digests;

/** 一次性的码 — drawn at random, read aloud easily, and kept as a digest only. */
public final class Secrets {

    /** No letters and digits that are mixed up on paper. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** About five bits for each character. */
    public static String draw(int length) {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return text.toString();
    }

    /** Of a code as somebody typed it: blanks, hyphens and capitals do not matter. */
    public static String digest(String code) {
        return Digests.sha256(
                code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
