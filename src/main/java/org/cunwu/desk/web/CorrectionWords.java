package org.cunwu.desk.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Offer;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 更正说明 — a correction in words: what stood there, what is to stand there, and where it is marked on the case. */
@Component
public class CorrectionWords {

    private static final String OTHERS_POST = "engine.correct.not-your-post";

    /** One field before and after. */
    public record Line(String label, String before, String after, boolean changed) {}

    /** A correction to look at. */
    public record Link(UUID id, String words, String look) {}

    /**
     * What the record of an act says of corrections.
     *
     * @param correct the step that the reader may correct
     * @param instead why the reader, who holds its post, may not
     */
    public record Mark(@Nullable String correct, @Nullable String instead, List<Link> links) {}

    private final Corrections corrections;
    private final FormPages pages;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    CorrectionWords(Corrections corrections, FormPages pages, Directory directory, Texts texts, TownClock clock) {
        this.corrections = corrections;
        this.pages = pages;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** By the receipt of the act: of the original, of the proposal, and of its end. */
    Map<String, Mark> ofCase(PersonId person, CaseFile file) {
        var marks = new HashMap<String, Mark>();
        corrections.ofCase(person, file).forEach((receipt, offer) -> {
            var links = new ArrayList<Link>();
            for (var it : offer.corrections()) {
                links.add(new Link(it.id(), state(it), look(it)));
                marks.put(it.receipt(), seen(it));
                var end = it.end();
                if (end != null) marks.put(end.receipt(), seen(it));
            }
            marks.put(receipt, new Mark(offered(offer), instead(offer), List.copyOf(links)));
        });
        return marks;
    }

    private static @Nullable String offered(Offer offer) {
        return offer.refusal() == null ? offer.entered().task() : null;
    }

    private @Nullable String instead(Offer offer) {
        var refusal = offer.refusal();
        return refusal == null || refusal.key().equals(OTHERS_POST) ? null : words(refusal);
    }

    private Mark seen(Correction it) {
        return new Mark(null, null, List.of(new Link(it.id(), texts.text("desk.correction.compare"), "")));
    }

    String state(Correction it) {
        var end = it.end();
        if (end == null) return texts.text("desk.correction.waiting");
        return texts.text(end.confirmed() ? "desk.correction.corrected" : "desk.correction.declined");
    }

    private static String look(Correction it) {
        var end = it.end();
        if (end == null) return "soon";
        return end.confirmed() ? "late" : "";
    }

    String words(NotYours refusal) {
        return texts.text(refusal.key(), refusal.arguments().toArray());
    }

    /** Every field of the form; long lists tell only what differs. */
    List<Line> lines(PersonId reader, Class<? extends Record> form, Correction it) {
        var before = pages.view(reader, form, it.before(), Map.of());
        var after = pages.view(reader, form, it.after(), Map.of());
        var names = names(it.entered().village());
        return Arrays.stream(form.getRecordComponents())
                .map(field -> line(field, before, after, it, names))
                .toList();
    }

    private Line line(
            RecordComponent field, FormView before, FormView after, Correction it, Map<String, String> names) {
        var path = field.getName();
        var one = it.before().get(path);
        var other = it.after().get(path);
        if (isRows(one) || isRows(other)) {
            var rows = rows(one, names);
            var otherRows = rows(other, names);
            var was = differing(rows, otherRows);
            var is = differing(otherRows, rows);
            return new Line(after.label(path), was, is, !rows.equals(otherRows));
        }
        var was = said(field, before);
        var is = said(field, after);
        return new Line(after.label(path), was, is, !was.equals(is));
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

    /** By the person of the roll: the vote, or the reason. */
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
        var key = "desk.vote." + String.valueOf(vote).toLowerCase(java.util.Locale.ROOT);
        return texts.find(key).orElse(String.valueOf(vote));
    }

    private static String differing(Map<String, String> rows, Map<String, String> others) {
        return String.join(
                "；",
                rows.entrySet().stream()
                        .filter(it -> !it.getValue().equals(others.get(it.getKey())))
                        .map(it -> it.getKey() + "：" + it.getValue())
                        .toList());
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
