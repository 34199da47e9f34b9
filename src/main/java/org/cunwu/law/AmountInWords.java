package org.cunwu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.Fen;

/**
 * 大写金额 (NUM-01, NUM-02) — an amount in the capital numerals of cheques and vouchers, and back. Reading takes every
 * spelling that the settlement rules allow and no other: the words are read loosely to a number, and stand only if they
 * are one of the ways in which that number may be written.
 */
public final class AmountInWords {

    /** Above this a town's amount is a slip of the pen. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    private static final int LONGEST = 60;
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    /** A blank stands at the place of ones. */
    private static final String PLACES = " 拾佰仟";

    private static final long[] TENS = {1, 10, 100, 1000};
    private static final long[] GREAT_UNITS = {100_000_000L, 10_000L};
    private static final char[] GREAT_SIGNS = {'亿', '万'};

    /** 繁体字和通用的异体字，也应受理. */
    private static final Map<Character, Character> SPELLINGS = Map.ofEntries(
            Map.entry('〇', '零'),
            Map.entry('貳', '贰'),
            Map.entry('參', '叁'),
            Map.entry('叄', '叁'),
            Map.entry('参', '叁'),
            Map.entry('陸', '陆'),
            Map.entry('萬', '万'),
            Map.entry('億', '亿'),
            Map.entry('圆', '元'),
            Map.entry('圓', '元'),
            Map.entry('正', '整'));

    private AmountInWords() {}

    /**
     * For example 人民币壹拾捌万陆仟元整.
     *
     * @throws IllegalArgumentException when the amount is negative or beyond any town's books
     */
    public static String of(Fen amount) {
        if (!isWritable(amount)) throw new IllegalArgumentException("No words for this amount");
        return "人民币" + spellings(amount.value()).get(0);
    }

    public static boolean isWritable(Fen amount) {
        return amount.value() >= 0 && amount.value() <= MOST;
    }

    /** The amount, if the words are a proper way to write one; with or without 人民币. */
    public static Optional<Fen> parse(String words) {
        var plain = plain(words);
        if (plain.isEmpty() || plain.length() > LONGEST) return Optional.empty();
        return loosely(plain)
                .filter(it -> it <= MOST && spellings(it).contains(plain))
                .map(Fen::new);
    }

    private static String plain(String words) {
        var plain = new StringBuilder();
        words.strip().chars().forEach(it -> plain.append(SPELLINGS.getOrDefault((char) it, (char) it)));
        var text = plain.toString();
        return text.startsWith("人民币") ? text.substring(3).strip() : text;
    }

    /** The value of the words as far as they make sense; empty where a sign is foreign or the number too large. */
    private static Optional<Long> loosely(String words) {
        try {
            int yuan = words.indexOf('元');
            long fen = yuan < 0 ? 0 : Math.multiplyExact(whole(words.substring(0, yuan)), 100L);
            long rest = 0;
            long digit = 0;
            for (int i = yuan + 1; i < words.length(); i++) {
                char sign = words.charAt(i);
                if (sign == '角') rest += digit * 10;
                else if (sign == '分') rest += digit;
                else if (sign != '整') digit = digit(sign);
            }
            return Optional.of(Math.addExact(fen, rest));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long whole(String words) {
        for (int i = 0; i < GREAT_UNITS.length; i++) {
            int at = words.lastIndexOf(GREAT_SIGNS[i]);
            if (at >= 0) {
                var upper = Math.multiplyExact(whole(words.substring(0, at)), GREAT_UNITS[i]);
                return Math.addExact(upper, whole(words.substring(at + 1)));
            }
        }
        long sum = 0;
        long digit = 0;
        for (int i = 0; i < words.length(); i++) {
            int place = PLACES.indexOf(words.charAt(i));
            if (place < 0) digit = digit(words.charAt(i));
            else {
                sum += digit * TENS[place];
                digit = 0;
            }
        }
        return sum + digit;
    }

    private static int digit(char sign) {
        int digit = DIGITS.indexOf(sign);
        if (digit < 0) throw new NumberFormatException("No capital numeral");
        return digit;
    }

    /** All ways in which the amount may be written, our own first. */
    private static List<String> spellings(long fen) {
        if (fen == 0) return List.of("零元整");
        long yuan = fen / 100;
        var heads = yuan == 0 ? List.of("") : spellWhole(yuan);
        var all = new ArrayList<String>();
        for (var head : heads) {
            for (var tail : tails(yuan, (int) (fen / 10 % 10), (int) (fen % 10))) {
                all.add(yuan == 0 ? tail : head + "元" + tail);
            }
        }
        return all;
    }

    private static List<String> tails(long yuan, int jiao, int fen) {
        if (jiao == 0 && fen == 0) return List.of("整");
        if (jiao == 0) return List.of((yuan == 0 ? "" : "零") + DIGITS.charAt(fen) + "分");
        var tens = DIGITS.charAt(jiao) + "角";
        // 整 may follow 角, never 分
        var plain = fen == 0 ? List.of(tens + "整", tens) : List.of(tens + DIGITS.charAt(fen) + "分");
        return yuan > 0 && yuan % 10 == 0 ? withOptionalZero(plain) : plain;
    }

    private static List<String> spellWhole(long number) {
        for (int i = 0; i < GREAT_UNITS.length; i++) {
            if (number >= GREAT_UNITS[i]) return joined(number, GREAT_UNITS[i], GREAT_SIGNS[i]);
        }
        return List.of(section((int) number));
    }

    private static List<String> joined(long number, long unit, char sign) {
        var upper = number / unit;
        var lower = number % unit;
        var rests = lower == 0 ? List.of("") : spellWhole(lower);
        if (lower > 0 && lower < unit / 10)
            rests = rests.stream().map(it -> "零" + it).toList();
        else if (lower > 0 && upper % 10 == 0) rests = withOptionalZero(rests);
        var all = new ArrayList<String>();
        for (var head : spellWhole(upper)) {
            for (var rest : rests) all.add(head + sign + rest);
        }
        return all;
    }

    /** 万位、元位是零而千位、角位不是零的，中间可以写零，也可以不写. */
    private static List<String> withOptionalZero(List<String> plain) {
        var all = new ArrayList<>(plain);
        plain.forEach(it -> all.add("零" + it));
        return all;
    }

    private static String section(int number) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = TENS.length - 1; place >= 0; place--) {
            int digit = (int) (number / TENS[place] % 10);
            if (digit == 0) gap = !words.isEmpty();
            else {
                if (gap) words.append('零');
                words.append(DIGITS.charAt(digit));
                if (place > 0) words.append(PLACES.charAt(place));
                gap = false;
            }
        }
        return words.toString();
    }
}
