package org.cunwu.ground;

import java.math.BigInteger;
import org.cunwu.kernel.Fen;
import org.cunwu.law.Parameter;

/**
 * 允许的偏差 — how far what is spent may differ from what was resolved without a new resolution (4D-08). It is the same for
 * each payment and for the result in the end, so that nobody is paid what the result may not show.
 */
public final class Tolerance {

    public static final Parameter PERCENT =
            Parameter.number("decision.implementation.deviation-percent", "4D-08", 10, 0, 10);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Tolerance() {}

    /** Whether both amounts, in fen, differ by no more than so many per cent of the first. */
    public static boolean within(long percent, long resolved, long spent) {
        var difference =
                BigInteger.valueOf(spent).subtract(BigInteger.valueOf(resolved)).abs();
        var allowed = BigInteger.valueOf(resolved).multiply(BigInteger.valueOf(percent));
        return difference.multiply(HUNDRED).compareTo(allowed) <= 0;
    }

    /** The most that may be spent of so many fen; a part of a fen is not allowed. */
    public static Fen most(long percent, long resolved) {
        return new Fen(BigInteger.valueOf(resolved)
                .multiply(BigInteger.valueOf(100 + percent))
                .divide(HUNDRED)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue());
    }
}
