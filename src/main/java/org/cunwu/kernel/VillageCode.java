package org.cunwu.kernel;

import java.util.regex.Pattern;

/** 村代码 — the village's code, which is also its tenant id: {@code v001} in the demo, twelve digits in a real town. */
public record VillageCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{2,12}");

    public VillageCode {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a village code");
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
