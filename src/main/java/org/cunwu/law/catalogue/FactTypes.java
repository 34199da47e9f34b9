package org.cunwu.law.catalogue;

import static org.cunwu.law.Catalogue.FactType.AMOUNT;
import static org.cunwu.law.Catalogue.FactType.CHOICE;
import static org.cunwu.law.Catalogue.FactType.DATE;
import static org.cunwu.law.Catalogue.FactType.FLAG;
import static org.cunwu.law.Catalogue.FactType.NUMBER;
import static org.cunwu.law.Catalogue.FactType.TEXT;
import static org.cunwu.law.Catalogue.FactType.TIME;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunwu.kernel.Fen;
import org.cunwu.law.Catalogue.FactType;

/** What a fact may be, and how it is read; a reader answers null for what it cannot take. */
final class FactTypes {

    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");

    private static final Map<Class<?>, FactType> TYPES = Map.ofEntries(
            Map.entry(int.class, NUMBER),
            Map.entry(Integer.class, NUMBER),
            Map.entry(long.class, NUMBER),
            Map.entry(Long.class, NUMBER),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalTime.class, TIME),
            Map.entry(Fen.class, AMOUNT),
            Map.entry(String.class, TEXT));

    private FactTypes() {}

    static FactType of(Class<?> type) {
        if (type.isEnum()) return CHOICE;
        var known = TYPES.get(type);
        if (known == null) throw new IllegalStateException("A fact may not be a " + type.getName());
        return known;
    }

    /** {@code village-affairs}: how a choice is written from outside. */
    static String code(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Unreadable when the value is none of its type */
    static Object read(Class<?> type, Object given) {
        if (given instanceof Map || given instanceof Iterable) throw new Unreadable();
        var text = Normalizer.normalize(given.toString(), Normalizer.Form.NFKC).strip();
        return switch (of(type)) {
            case NUMBER -> number(type, text);
            case FLAG -> flag(text);
            case DATE -> parsed(text, DAY, LocalDate::parse);
            case TIME -> parsed(text, Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?"), LocalTime::parse);
            case AMOUNT -> amount(given, text);
            case TEXT -> text(given.toString());
            case CHOICE -> choice(type, text);
        };
    }

    private static Object number(Class<?> type, String text) {
        if (!WHOLE.matcher(text).matches()) throw new Unreadable();
        long number = Long.parseLong(text);
        if (type == long.class || type == Long.class) return number;
        if (number != (int) number) throw new Unreadable();
        return (int) number;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable();
        };
    }

    private static Fen amount(Object given, String text) {
        var plain = given instanceof Number
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
        if (!YUAN.matcher(plain).matches()) throw new Unreadable();
        return new Fen(new BigDecimal(plain.replace(",", "")).movePointRight(2).longValueExact());
    }

    private static String text(String text) {
        var plain = text.strip();
        if (plain.length() > LONGEST_TEXT || plain.chars().anyMatch(Character::isISOControl)) throw new Unreadable();
        return plain;
    }

    private static Object choice(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(it -> code(it).equals(text))
                .findFirst()
                .orElseThrow(Unreadable::new);
    }

    private static <T> T parsed(String text, Pattern form, Function<CharSequence, T> parse) {
        if (!form.matcher(text).matches()) throw new Unreadable();
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new Unreadable();
        }
    }

    /** 认不出来. */
    static final class Unreadable extends RuntimeException {}
}
