package org.cunwu.ledger.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 字节 — text that is put together as UTF-8 in one pass, since it is to be hashed. */
final class Utf8 {

    /** The longest that one UTF-16 unit becomes: an escaped control character. */
    private static final int LONGEST = 6;

    private byte[] bytes;
    private int size;

    Utf8(int expected) {
        this.bytes = new byte[expected];
    }

    /** Plain ASCII as it is. */
    Utf8 plain(String ascii) {
        room(ascii.length());
        for (var i = 0; i < ascii.length(); i++) put(ascii.charAt(i));
        return this;
    }

    Utf8 plain(char ascii) {
        room(1);
        put(ascii);
        return this;
    }

    /**
     * A JSON text in quotes.
     *
     * @throws IllegalArgumentException for half a character
     */
    void quoted(String text) {
        room(text.length() * LONGEST + 2);
        put('"');
        for (var i = plain(text, 0); i < text.length(); i = plain(text, i + 1)) {
            var unit = text.charAt(i);
            if (unit < 0x80) escaped(unit);
            else if (unit < 0x800) {
                put(0xC0 | (unit >> 6));
                follow(unit);
            } else if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1)))
                    throw new IllegalArgumentException("Not text: half a character");
                var whole = Character.toCodePoint(unit, text.charAt(++i));
                put(0xF0 | (whole >> 18));
                follow(whole >> 12);
                follow(whole >> 6);
                follow(whole);
            } else {
                put(0xE0 | (unit >> 12));
                follow(unit >> 6);
                follow(unit);
            }
        }
        put('"');
    }

    /** Takes over ASCII that needs no escape, from there on; answers where it ends. Most of a record is such. */
    private int plain(String text, int from) {
        var out = bytes;
        var at = size;
        var i = from;
        for (; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < ' ' || unit >= 0x80 || unit == '"' || unit == '\\') break;
            out[at++] = (byte) unit;
        }
        size = at;
        return i;
    }

    private void escaped(char unit) {
        put('\\');
        switch (unit) {
            case '"', '\\' -> put(unit);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                put('u');
                put('0');
                put('0');
                put(Character.forDigit(unit >> 4, 16));
                put(Character.forDigit(unit & 15, 16));
            }
        }
    }

    private void follow(int bits) {
        put(0x80 | (bits & 0x3F));
    }

    private void put(int one) {
        bytes[size++] = (byte) one;
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
