package org.cunwu.engine.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cunwu.engine.FileId;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** Single submitted values into typed ones; empty is null, anything doubtful is refused with the key of its message. */
final class Scalars {

    static final int LONGEST_TEXT = 20_000;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d{1,13})(\\.\\d{1,2})?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final Map<Class<?>, Function<Object, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, Scalars::text),
            Map.entry(Integer.class, Scalars::integer),
            Map.entry(Long.class, Scalars::whole),
            Map.entry(Boolean.class, Scalars::flag),
            Map.entry(LocalDate.class, Scalars::day),
            Map.entry(Fen.class, Scalars::money),
            Map.entry(UUID.class, Scalars::uuid),
            Map.entry(FileId.class, it -> new FileId(uuid(it))),
            Map.entry(PersonId.class, Scalars::person),
            Map.entry(VillageCode.class, Scalars::village));

    private Scalars() {}

    /** A value that cannot be taken; the key says why. */
    static final class Unreadable extends RuntimeException {

        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static boolean knows(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    static @Nullable Object read(Class<?> type, @Nullable Object given) {
        if (given == null) return null;
        if (given instanceof String text && text.isBlank()) return null;
        if (type.isEnum()) return choice(type, given);
        var reader = READERS.get(type);
        if (reader == null) throw new IllegalStateException("A form may not hold a " + type);
        return reader.apply(given);
    }

    private static String text(Object given) {
        var text = String.valueOf(given).strip();
        if (text.length() > LONGEST_TEXT) throw new Unreadable("engine.form.too-long");
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) i++;
            else if (Character.isSurrogate(c) || invisible(c)) {
                throw new Unreadable("engine.form.characters");
            }
        }
        return text;
    }

    /** Control and format characters: they hide in a text, or turn its direction round. */
    private static boolean invisible(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.FORMAT;
    }

    private static Long whole(Object given) {
        if (given instanceof Integer || given instanceof Long || given instanceof Short) {
            return ((Number) given).longValue();
        }
        if (given instanceof BigInteger big && big.bitLength() < 63) return big.longValue();
        var text = halfWidth(given);
        if (!WHOLE.matcher(text).matches()) throw new Unreadable("engine.form.whole-number");
        return Long.parseLong(text);
    }

    private static Integer integer(Object given) {
        var whole = whole(given);
        if (whole != whole.intValue()) throw new Unreadable("engine.form.whole-number");
        return whole.intValue();
    }

    private static Boolean flag(Object given) {
        if (given instanceof Boolean flag) return flag;
        return switch (String.valueOf(given)) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw new Unreadable("engine.form.flag");
        };
    }

    private static LocalDate day(Object given) {
        try {
            var day = LocalDate.parse(halfWidth(given), DAY);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) throw new Unreadable("engine.form.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Unreadable("engine.form.day");
        }
    }

    /** Yuan with at most two decimals, as people type it: {@code 186000}, {@code 186,000.00}. */
    private static Fen money(Object given) {
        var text = given instanceof BigDecimal decimal ? plain(decimal) : halfWidth(given);
        if (!YUAN.matcher(text).matches()) throw new Unreadable("engine.form.money");
        return new Fen(new BigDecimal(text.replace(",", "")).movePointRight(2).longValueExact());
    }

    /** Written out only when that is short: 1e999999999 would fill the memory. */
    private static String plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > 20 ? decimal.toString() : decimal.toPlainString();
    }

    private static UUID uuid(Object given) {
        var text = String.valueOf(given).strip();
        if (text.length() != 36) throw new Unreadable("engine.form.reference");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("engine.form.reference");
        }
    }

    private static PersonId person(Object given) {
        var text = text(given);
        if (!PersonId.isValid(text)) throw new Unreadable("engine.form.reference");
        return new PersonId(text);
    }

    private static VillageCode village(Object given) {
        var text = text(given);
        if (!VillageCode.isValid(text)) throw new Unreadable("engine.form.reference");
        return new VillageCode(text);
    }

    private static Object choice(Class<?> type, Object given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> ((Enum<?>) it).name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Unreadable("engine.form.choice"));
    }

    /** Digits and points typed with a Chinese keyboard in full width are taken as what they look like. */
    private static String halfWidth(Object given) {
        var text = String.valueOf(given).strip();
        if (text.length() > 64) throw new Unreadable("engine.form.too-long");
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
