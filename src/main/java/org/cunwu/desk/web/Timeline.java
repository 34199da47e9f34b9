package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.LateEntries;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Receipt;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理经过 — the records of a case in words: who, in which post, when, what; late entries marked as late. */
@Component
public class Timeline {

    /**
     * One record in words.
     *
     * @param late the day on which it happened, where it was entered later than the town allows
     * @param round which round of the case it belongs to
     * @param endsRound whether it sent the case back, so that the next round begins
     * @param evidence SHA-256 of the files that the record cites
     */
    public record Line(
            int round,
            boolean endsRound,
            String what,
            String who,
            String post,
            Instant at,
            LocalDate happenedOn,
            @Nullable LocalDate late,
            List<String> details,
            List<Texts.Explained> findings,
            List<String> evidence,
            String receipt,
            String hash) {}

    private static final List<String> AS_TOLD = List.of(
            "title",
            "number",
            "body",
            "members",
            "excused",
            "due",
            "attended",
            "agreed",
            "disagreed",
            "abstained",
            "invalid",
            "recused",
            "online",
            "step",
            "failure",
            "retriesBefore",
            "retriesAfter");

    /** The acts that end a round. */
    private static final Set<String> SENT_BACK = Set.of("engine.return", "engine.take-back", "engine.sent-back");

    private final Ledger ledger;
    private final Cases cases;
    private final LateEntries lateEntries;
    private final Directory directory;
    private final Places places;
    private final Texts texts;

    Timeline(Ledger ledger, Cases cases, LateEntries lateEntries, Directory directory, Places places, Texts texts) {
        this.ledger = ledger;
        this.cases = cases;
        this.lateEntries = lateEntries;
        this.directory = directory;
        this.places = places;
        this.texts = texts;
    }

    /** Of the case and of the procedures that it called, as entered. */
    public List<Line> of(CaseFile file) {
        var entries = new ArrayList<>(ledger.ofCase(file.id()));
        cases.linked(file.id()).stream()
                .filter(it -> file.id().equals(it.parent()))
                .forEach(it -> entries.addAll(ledger.ofCase(it.id())));
        entries.sort(Comparator.comparing(Entry::enteredAt).thenComparing(Entry::height));
        var lines = new ArrayList<Line>();
        int round = 1;
        for (var entry : entries) {
            lines.add(line(entry, round));
            if (endsRound(entry)) round++;
        }
        return lines;
    }

    private static boolean endsRound(Entry entry) {
        return SENT_BACK.contains(entry.act().kind());
    }

    private Line line(Entry entry, int round) {
        var act = entry.act();
        var entered = LocalDate.ofInstant(entry.enteredAt(), TownClock.ZONE);
        return new Line(
                round,
                endsRound(entry),
                texts.text("act." + act.kind()),
                who(act),
                places.post(act.post()),
                entry.enteredAt(),
                act.happenedOn(),
                lateEntries.late(village(act), act.happenedOn(), entered) ? act.happenedOn() : null,
                details(act, entered),
                act.findings().stream().map(texts::explain).toList(),
                act.evidence(),
                new Receipt(entry.id(), act.chain(), entry.height(), entry.hash(), entry.enteredAt()).number(),
                entry.hash());
    }

    /** What has a text {@code act.<kind>.<name>}: a label, or a sentence with the value at {0}. */
    private List<String> details(Act act, LocalDate entered) {
        var details = new ArrayList<String>();
        if (act.content().containsKey("enteredFor")) {
            var signer = act.personal().getOrDefault("statementOf", texts.text("desk.entry-for.erased"));
            details.add(texts.text("desk.entry-for.act", name(act.by()), signer));
        }
        if (act.happenedOn().isBefore(entered)) details.add(texts.text("desk.case.happened", act.happenedOn()));
        var told = new HashMap<String, @Nullable Object>(act.content());
        told.putAll(act.personal());
        told.entrySet().stream().sorted(Timeline::asTold).forEach(it -> {
            var value = it.getValue();
            if (value == null || value.equals("")) return;
            var key = "act." + act.kind() + "."
                    + it.getKey().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            sentence(key, it.getKey(), value).ifPresent(details::add);
        });
        return details;
    }

    /** A record keeps its values by the alphabet; people tell who was due, who came and how they voted, in this order. */
    private static int asTold(Map.Entry<String, ?> one, Map.Entry<String, ?> other) {
        return Comparator.comparingInt(Timeline::place).thenComparing(it -> it).compare(one.getKey(), other.getKey());
    }

    private static int place(String name) {
        var told = AS_TOLD.indexOf(name);
        return told < 0 ? AS_TOLD.size() : told;
    }

    private Optional<String> sentence(String key, String name, Object value) {
        var shown = value instanceof Collection<?> ? value : said(name, value);
        var blank = texts.find(key, "");
        return texts.find(key, shown).map(it -> blank.filter(it::equals).isPresent() ? it + "：" + joined(shown) : it);
    }

    private static String joined(Object value) {
        return value instanceof Collection<?> several
                ? String.join("、", several.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /** A day as people say it, a provision by its name; what somebody typed stays as it was typed. */
    private Object said(String name, Object value) {
        var text = value.toString();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            var day = Said.of(text);
            return day.isEmpty() ? value : day;
        }
        return name.equals("rule")
                ? texts.find(text + ".name").<Object>map(it -> it).orElse(value)
                : value;
    }

    /** A deputy with whom the deputy acted for. */
    private String who(Act act) {
        var represented = act.personal().get(Deed.ON_BEHALF_OF);
        return represented == null
                ? name(act.by())
                : texts.text("desk.stand-in.signed", name(act.by()), represented, places.post(act.post()));
    }

    private static @Nullable VillageCode village(Act act) {
        return VillageCode.isValid(act.chain()) ? new VillageCode(act.chain()) : null;
    }

    private String name(PersonId person) {
        if (person.equals(Act.SYSTEM)) return texts.text("desk.system");
        return directory.name(person);
    }
}
