package org.cunwu.decision.rules;

/**
 * 比例 — the law's shares in whole numbers: 以上 includes the number, 过半数 and 超过 exclude it (民法典 第一千二百五十九条).
 * Nothing is ever rounded; {@code least…} only says to people how many are needed.
 */
final class Shares {

    private Shares() {}

    /** 三分之二以上. */
    static boolean twoThirds(long part, long whole) {
        return 3 * part >= 2 * whole;
    }

    /** 四分之三以上. */
    static boolean threeQuarters(long part, long whole) {
        return 4 * part >= 3 * whole;
    }

    /** 半数以上. */
    static boolean half(long part, long whole) {
        return 2 * part >= whole;
    }

    /** 过半数. */
    static boolean moreThanHalf(long part, long whole) {
        return 2 * part > whole;
    }

    /** 十分之一以上、五分之一以上、三分之一以上: one of so many parts. */
    static boolean part(long part, long whole, int parts) {
        return parts * part >= whole;
    }

    static long leastPart(long whole, int parts) {
        return (whole + parts - 1) / parts;
    }

    /** 五分之四以上. */
    static long leastFourFifths(long whole) {
        return (4 * whole + 4) / 5;
    }

    static long leastTwoThirds(long whole) {
        return (2 * whole + 2) / 3;
    }

    static long leastThreeQuarters(long whole) {
        return (3 * whole + 3) / 4;
    }

    static long leastHalf(long whole) {
        return (whole + 1) / 2;
    }

    static long leastMoreThanHalf(long whole) {
        return whole / 2 + 1;
    }
}
