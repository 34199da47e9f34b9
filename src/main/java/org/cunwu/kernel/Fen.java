package org.cunwu.kernel;

/** 分 — an amount of money in whole fen; one yuan is a hundred fen. Never a fraction. */
public record Fen(long value) implements Comparable<Fen> {

    public static final Fen ZERO = new Fen(0);

    public static Fen ofYuan(long yuan) {
        return new Fen(Math.multiplyExact(yuan, 100L));
    }

    /** @throws ArithmeticException when the sum leaves the range of a long */
    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    /** @throws ArithmeticException when the difference leaves the range of a long */
    public Fen minus(Fen other) {
        return new Fen(Math.subtractExact(value, other.value));
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    /** For the screen: {@code 186,000.00}. */
    public String grouped() {
        var sign = value < 0 ? "-" : "";
        var yuan = Math.abs(value / 100);
        var rest = Math.abs(value % 100);
        return String.format(java.util.Locale.ROOT, "%s%,d.%02d", sign, yuan, rest);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
