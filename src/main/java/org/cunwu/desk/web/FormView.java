package org.cunwu.desk.web;

import static org.springframework.util.StringUtils.hasText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunwu.engine.StoredFile;
import org.cunwu.kernel.Fen;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;

/** 表单 — what {@code desk/fields} shows of one form: labels, what stands in each field, what is wrong with it. */
public final class FormView {

    /** One of several answers. */
    public record Option(
            String value, String label, @Nullable String hint) {}

    /** A file that is already there. */
    public record Kept(String id, String name, long kilobytes) {}

    private final Class<? extends Record> type;
    private final Map<String, ? extends @Nullable Object> values;
    private final Map<String, String> errors;
    private final Function<String, String> labelKeys;
    private final Function<UUID, @Nullable StoredFile> store;
    private final Texts texts;

    /**
     * @param errors by path, in the order of the form
     * @param labelKeys the message key of a path's label
     */
    FormView(
            Class<? extends Record> type,
            Map<String, ? extends @Nullable Object> values,
            Map<String, String> errors,
            Function<String, String> labelKeys,
            Function<UUID, @Nullable StoredFile> store,
            Texts texts) {
        this.type = type;
        this.values = values;
        this.errors = errors;
        this.labelKeys = labelKeys;
        this.store = store;
        this.texts = texts;
    }

    public String value(String path) {
        return shown(Tree.at(values, path));
    }

    public List<String> values(String path) {
        return list(path).stream().map(FormView::shown).toList();
    }

    public boolean is(String path, Object value) {
        return value(path).equals(shown(value));
    }

    public Map<String, String> errors() {
        return errors;
    }

    public @Nullable String error(String path) {
        return errors.get(path);
    }

    public String label(String path) {
        return texts.text(labelKeys.apply(path));
    }

    public @Nullable String hint(String path) {
        return texts.find(labelKeys.apply(path) + ".hint").orElse(null);
    }

    public boolean required(String path) {
        return Required.in(type, path);
    }

    /** The element's id: {@code votes[0].code} becomes {@code f-votes-0-code}. */
    public String id(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Ids of the hint and the error, for those who do not see the page. */
    public @Nullable String notes(String path) {
        var notes = new ArrayList<String>();
        if (hint(path) != null) notes.add(id(path) + "-hint");
        if (error(path) != null) notes.add(id(path) + "-error");
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    /** The value once more as people say it: 2026年11月22日, 18.60 万元. */
    public String said(String path) {
        return Said.of(value(path));
    }

    /** The answers of a choice whose component is an enum, or a list of one. */
    public List<Option> options(String path) {
        var constants = Required.component(type, path)
                .map(Required::element)
                .map(Class::getEnumConstants)
                .orElseThrow(() -> new IllegalArgumentException(path + " is no choice of " + type));
        return Stream.of(constants).map(it -> option((Enum<?>) it)).toList();
    }

    public List<Kept> files(String path) {
        return list(path).stream()
                .map(FormView::shown)
                .filter(it -> it.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(it -> store.apply(UUID.fromString(it)))
                .filter(java.util.Objects::nonNull)
                .map(it -> new Kept(it.id().toString(), it.name(), Math.max(1, it.size() / 1024)))
                .toList();
    }

    /** What was entered for one person of a roll call, or nothing. */
    public String vote(String path, String code) {
        for (var row : list(path)) {
            if (row instanceof Map<?, ?> map && code.equals(shown(map.get("code")))) return shown(map.get("vote"));
        }
        return "";
    }

    /** The answers that stand open in one person's row. */
    public List<Option> votes(List<String> offered) {
        return offered.stream()
                .map(it -> new Option(it, texts.text("desk.vote." + it.toLowerCase(Locale.ROOT)), null))
                .toList();
    }

    public String pinyin(String name) {
        return Pinyin.of(name);
    }

    private List<?> list(String path) {
        var value = Tree.at(values, path);
        if (value instanceof Collection<?> several)
            return List.copyOf(
                    several.stream().filter(java.util.Objects::nonNull).toList());
        return hasText(shown(value)) ? List.of(shown(value)) : List.of();
    }

    private static String shown(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Fen amount) return amount.grouped();
        if (value instanceof Enum<?> choice) return choice.name();
        if (value instanceof LocalDate day) return day.toString();
        return value.toString();
    }

    /** By {@code <module>.<enum>.<constant>}, as everywhere. */
    private Option option(Enum<?> choice) {
        var declared = choice.getDeclaringClass();
        var module = declared.getPackageName().replaceFirst("^org\\.cunwu\\.([a-z]+).*", "$1");
        var constant = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var key = module + "." + kebab(declared.getSimpleName()) + "." + constant;
        return new Option(
                choice.name(), texts.text(key), texts.find(key + ".hint").orElse(null));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
