package org.cunwu.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 证件号码 — ID card numbers (ID-01) and unified social credit codes (ID-02, ID-03) with their check characters. */
public final class Identifiers {

    /** 农村集体经济组织的类别 (ID-03). */
    public enum CollectiveClass {
        GROUP,
        VILLAGE,
        TOWNSHIP,
        OTHER
    }

    private static final Pattern ID_CARD = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] ID_CARD_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CARD_CHECKS = "10X98765432";

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANISATION_CHECKS = "0X987654321";

    private static final Map<Character, CollectiveClass> COLLECTIVES = Map.of(
            '1', CollectiveClass.GROUP,
            '2', CollectiveClass.VILLAGE,
            '3', CollectiveClass.TOWNSHIP,
            '9', CollectiveClass.OTHER);

    private Identifiers() {}

    /** Whether the number can be that of a person born by that day. */
    public static boolean isIdCard(String number, LocalDate on) {
        var plain = plain(number);
        return ID_CARD.matcher(plain).matches()
                && birth(plain).filter(it -> !it.isAfter(on)).isPresent()
                && plain.charAt(17) == ID_CARD_CHECKS.charAt(sum(plain, ID_CARD_WEIGHTS, "0123456789") % 11);
    }

    public static boolean isCreditCode(String code) {
        var plain = plain(code);
        if (!CREDIT_CODE.matcher(plain).matches() || !isOrganisationCode(plain.substring(8, 17))) return false;
        int check = (31 - sum(plain, CREDIT_WEIGHTS, CREDIT_ALPHABET) % 31) % 31;
        return plain.charAt(17) == CREDIT_ALPHABET.charAt(check);
    }

    /** The class of collective that a valid code belongs to; empty for every other kind of organisation. */
    public static Optional<CollectiveClass> collective(String code) {
        var plain = plain(code);
        if (!isCreditCode(plain) || plain.charAt(0) != 'N') return Optional.empty();
        return Optional.ofNullable(COLLECTIVES.get(plain.charAt(1)));
    }

    /** As it may be shown: {@code 110***********002X}. */
    public static String masked(String number) {
        var plain = plain(number);
        if (plain.length() < 8) return "*".repeat(plain.length());
        return plain.substring(0, 3) + "*".repeat(plain.length() - 7) + plain.substring(plain.length() - 4);
    }

    private static boolean isOrganisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return code.charAt(8) == ORGANISATION_CHECKS.charAt(sum % 11);
    }

    private static int sum(String number, int[] weights, String alphabet) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += alphabet.indexOf(number.charAt(i)) * weights[i];
        return sum;
    }

    private static Optional<LocalDate> birth(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
