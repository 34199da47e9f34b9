package org.cunwu.law.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** How a value reads in a text: amounts in yuan, dates the Chinese way, whole numbers without grouping, choices by name. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;

    Shown(MessageSource messages) {
        this.messages = messages;
    }

    String of(@Nullable Object value, Locale locale) {
        if (value == null) return messages.getMessage("law.value.absent", null, locale);
        if (value instanceof Boolean flag) return messages.getMessage("law.value." + flag, null, locale);
        if (value instanceof Fen amount) return amount.grouped();
        if (value instanceof LocalDate day) return isEnglish(locale) ? day.toString() : DAY.format(day);
        if (value instanceof LocalTime time) return HOUR.format(time);
        if (value instanceof Instant moment) {
            return (isEnglish(locale) ? ENGLISH_MOMENT : MOMENT).format(moment.atZone(TownClock.ZONE));
        }
        if (value instanceof Enum<?> choice) {
            return Objects.requireNonNullElse(
                    messages.getMessage(key(choice), null, choice.name(), locale), choice.name());
        }
        if (value instanceof MessageSourceResolvable text) return messages.getMessage(text, locale);
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(it -> of(it, locale))
                    .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
        }
        return value.toString();
    }

    /** {@code decision.matter-kind.village-road} for a constant of {@code org.cunwu.decision.MatterKind}. */
    private static String key(Enum<?> choice) {
        var type = choice.getDeclaringClass();
        var institution = type.getPackageName().split("\\.", -1)[2];
        return institution + "." + kebab(type.getSimpleName()) + "."
                + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
