package org.cunwu.kernel;

import java.util.regex.Pattern;

/** 人员编号 — one person, whatever posts the person holds; also the name to sign in with. */
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public PersonId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a person id");
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
