package org.cunwu.desk.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 表单内容 — what was typed into a form, field by field, as people say it. */
@Component
class FormWords {

    /**
     * One field.
     *
     * @param rows of a list about persons: by the person of the roll, the vote or the reason
     */
    public record Field(String label, String said, Map<String, String> rows) {

        public boolean isSaid() {
            return !said.isEmpty() || !rows.isEmpty();
        }
    }

    private final FormPages pages;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    FormWords(FormPages pages, Directory directory, Texts texts, TownClock clock) {
        this.pages = pages;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the order of the form. */
    List<Field> of(
            PersonId reader,
            Class<? extends Record> form,
            Map<String, ? extends @Nullable Object> typed,
            VillageCode village) {
        var view = pages.view(reader, form, typed, Map.of());
        var names = names(village);
        return Arrays.stream(form.getRecordComponents())
                .map(it -> field(it, view, typed.get(it.getName()), names))
                .toList();
    }

    private Field field(RecordComponent field, FormView view, @Nullable Object typed, Map<String, String> names) {
        var label = view.label(field.getName());
        return isRows(typed) ? new Field(label, "", rows(typed, names)) : new Field(label, said(field, view), Map.of());
    }

    private static String said(RecordComponent field, FormView view) {
        var path = field.getName();
        if (field.getType().isEnum()) {
            return view.options(path).stream()
                    .filter(it -> it.value().equals(view.value(path)))
                    .map(FormView.Option::label)
                    .findFirst()
                    .orElse("");
        }
        if (Collection.class.isAssignableFrom(field.getType())) {
            return String.join(
                    "、", view.files(path).stream().map(FormView.Kept::name).toList());
        }
        var said = view.said(path);
        return said.isEmpty() ? view.value(path) : said;
    }

    private static boolean isRows(@Nullable Object value) {
        return value instanceof Collection<?> several && several.stream().anyMatch(Map.class::isInstance);
    }

    private Map<String, String> rows(@Nullable Object value, Map<String, String> names) {
        var rows = new LinkedHashMap<String, String>();
        if (!(value instanceof Collection<?> several)) return rows;
        for (var it : several) {
            if (!(it instanceof Map<?, ?> row)) continue;
            var code = String.valueOf(row.get("code"));
            var said = row.get("vote") == null ? String.valueOf(row.get("reason")) : vote(row.get("vote"));
            rows.put(names.getOrDefault(code, code), said);
        }
        return rows;
    }

    private String vote(@Nullable Object vote) {
        var key = "desk.vote." + String.valueOf(vote).toLowerCase(Locale.ROOT);
        return texts.find(key).orElse(String.valueOf(vote));
    }

    private Map<String, String> names(VillageCode village) {
        var names = new HashMap<String, String>();
        for (var roll : RollKind.values()) {
            directory
                    .roll(village, roll, clock.today())
                    .entries()
                    .forEach(it -> names.putIfAbsent(it.code(), it.name()));
        }
        return names;
    }
}
