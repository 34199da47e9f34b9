package org.cunwu.disclosure.rules;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** 电话号码 — a mobile number, or a landline with its area code, as plain figures however it was typed. */
public final class PhoneNumber {

    private static final Pattern PLAIN = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}");

    private PhoneNumber() {}

    public static Optional<String> plain(String typed) {
        var figures = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()\\-]", "");
        return Optional.of(figures.replaceFirst("^\\+86", ""))
                .filter(it -> PLAIN.matcher(it).matches());
    }
}
