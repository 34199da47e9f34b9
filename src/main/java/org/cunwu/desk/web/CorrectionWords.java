package org.cunwu.desk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Ending;
import org.cunwu.engine.Corrections.Offer;
import org.cunwu.engine.Door;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 更正说明 — a correction in words: what stood there, what is to stand there, and where it is marked on the case. */
@Component
public class CorrectionWords {

    private static final String OTHERS_POST = "engine.correct.not-your-post";

    /** One field before and after. */
    public record Line(String label, String before, String after, boolean changed) {}

    /** A correction to look at; {@code words} say where it stands, on the original only. */
    public record Link(UUID id, String words, String look) {}

    /**
     * What the record of an act says of corrections.
     *
     * @param correct the step that the reader may correct
     * @param instead why the reader, who holds its post, may not
     */
    public record Mark(@Nullable String correct, @Nullable String instead, List<Link> links) {}

    private final Corrections corrections;
    private final Door door;
    private final FormWords formWords;
    private final Texts texts;

    CorrectionWords(Corrections corrections, Door door, FormWords formWords, Texts texts) {
        this.corrections = corrections;
        this.door = door;
        this.formWords = formWords;
        this.texts = texts;
    }

    /** By the receipt of the act: of the original, of the proposal, and of its end. */
    Map<String, Mark> ofCase(PersonId person, CaseFile file) {
        var marks = new HashMap<String, Mark>();
        corrections.ofCase(person, file).forEach((receipt, offer) -> {
            var links = new ArrayList<Link>();
            for (var it : offer.corrections()) {
                links.add(new Link(it.id(), state(it, file), look(it, file)));
                marks.put(it.receipt(), seen(it));
                var end = it.end();
                if (end != null) marks.put(end.receipt(), seen(it));
            }
            marks.put(receipt, new Mark(offered(offer), instead(offer), List.copyOf(links)));
        });
        return marks;
    }

    /** For whoever could have started it: why the start is not corrected by itself, and what to do instead. */
    Optional<String> ofStart(PersonId person, CaseFile file) {
        var theirs = file.endedAt() == null
                && door.startable(person).stream().anyMatch(it -> it.process().equals(file.process()))
                && door.startableFor(person, file.process()).contains(file.village());
        return theirs ? texts.find("desk.correction.start." + file.process()) : Optional.empty();
    }

    private static @Nullable String offered(Offer offer) {
        return offer.refusal() == null ? offer.entered().task() : null;
    }

    private @Nullable String instead(Offer offer) {
        var refusal = offer.refusal();
        return refusal == null || refusal.key().equals(OTHERS_POST) ? null : words(refusal);
    }

    private Mark seen(Correction it) {
        return new Mark(null, null, List.of(new Link(it.id(), "", "")));
    }

    /** Where it stands; what waited in a case that has ended waits for nobody. */
    String state(Correction it, CaseFile file) {
        var end = it.end();
        if (end != null) {
            return texts.text("desk.correction." + end.ending().name().toLowerCase(Locale.ROOT));
        }
        return texts.text(file.endedAt() == null ? "desk.correction.waiting" : "desk.correction.unconfirmed");
    }

    private static String look(Correction it, CaseFile file) {
        var end = it.end();
        if (end == null) return file.endedAt() == null ? "soon" : "";
        return end.ending() == Ending.CONFIRMED ? "late" : "";
    }

    String words(NotYours refusal) {
        return texts.text(refusal.key(), refusal.arguments().toArray());
    }

    /** Every field of the form; long lists tell only what differs. */
    List<Line> lines(PersonId reader, Class<? extends Record> form, Correction it) {
        var village = it.entered().village();
        var before = formWords.of(reader, form, it.before(), village);
        var after = formWords.of(reader, form, it.after(), village);
        var fields = form.getRecordComponents();
        return IntStream.range(0, fields.length)
                .mapToObj(at -> it.withheld().contains(fields[at].getName())
                        ? withheld(after.get(at))
                        : line(before.get(at), after.get(at)))
                .toList();
    }

    /** That a list about persons differs is said to everybody, how it differs to whoever has a part in it. */
    private Line withheld(FormWords.Field field) {
        var words = texts.text("desk.correction.withheld");
        return new Line(field.label(), words, words, true);
    }

    private static Line line(FormWords.Field before, FormWords.Field after) {
        var was = before.said() + differing(before.rows(), after.rows());
        var is = after.said() + differing(after.rows(), before.rows());
        return new Line(after.label(), was, is, !was.equals(is));
    }

    private static String differing(Map<String, String> rows, Map<String, String> others) {
        return String.join(
                "；",
                rows.entrySet().stream()
                        .filter(it -> !it.getValue().equals(others.get(it.getKey())))
                        .map(it -> it.getKey() + "：" + it.getValue())
                        .toList());
    }
}
