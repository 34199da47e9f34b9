package org.cunwu.engine.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandOver.Part;
import org.cunwu.engine.HandOver.Signed;
import org.cunwu.engine.HandingOver;
import org.cunwu.engine.Holdings;
import org.cunwu.engine.Holdings.Held;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.HandOvers;
import org.cunwu.engine.rules.HandOverRules;
import org.cunwu.kernel.Digests;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移交的办理 — gathers what is handed over, freezes it at the first signature, and closes the list at the third. */
@Service
class HandOverDesk implements HandingOver {

    private final HandOvers lists;
    private final HandOverParts parts;
    private final HandOverActs acts;
    private final List<Holdings> holdings;
    private final Directory directory;
    private final Forms forms;
    private final Receipts receipts;
    private final TownClock clock;

    HandOverDesk(
            HandOvers lists,
            HandOverParts parts,
            HandOverActs acts,
            List<Holdings> holdings,
            Directory directory,
            Forms forms,
            Receipts receipts,
            TownClock clock) {
        this.lists = lists;
        this.parts = parts;
        this.acts = acts;
        this.holdings = holdings;
        this.directory = directory;
        this.forms = forms;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandOver> open(PersonId person) {
        return Recall.during(() ->
                lists.open().stream().filter(it -> parts.reaches(person, it)).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandOver> waitingFor(PersonId person) {
        return Recall.during(
                () -> open(person).stream().filter(it -> waitsFor(person, it)).toList());
    }

    private boolean waitsFor(PersonId person, HandOver list) {
        var signatures = lists.signatures(list.id());
        if (!maySign(person, list, signatures).isEmpty()) return true;
        return list.isLate(clock.today())
                && !hasSigned(person, signatures)
                && parts.toNoteAbsence(person, list).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public View view(PersonId person, UUID id) {
        return Recall.during(() -> viewed(person, id));
    }

    private View viewed(PersonId person, UUID id) {
        var list = lists.find(id).filter(it -> parts.reaches(person, it)).orElseThrow(NothingHere::new);
        var signatures = lists.signatures(id);
        var mayNoteAbsence = list.isOpen()
                && !hasSigned(person, signatures)
                && signatures.stream().noneMatch(it -> it.part() == Part.LEAVING)
                && parts.toNoteAbsence(person, list).isPresent();
        var items = items(list);
        return new View(
                list,
                list.isLate(clock.today()),
                parts.isKept(list),
                HandOverRules.law(list.kind(), list.lastDay()).orElse(null),
                items,
                seen(items),
                since(list),
                signatures,
                maySign(person, list, signatures),
                mayNoteAbsence,
                HandOverForm.class,
                HandOverAbsenceForm.class);
    }

    private Set<Part> maySign(PersonId person, HandOver list, List<Signed> signatures) {
        var open = EnumSet.allOf(Part.class);
        if (!list.isOpen() || hasSigned(person, signatures)) open.clear();
        signatures.forEach(it -> open.remove(it.part()));
        open.removeIf(it -> parts.toSign(person, list, it).isEmpty());
        return open;
    }

    /** Whoever signed one part signs no other. */
    private static boolean hasSigned(PersonId person, List<Signed> signatures) {
        return signatures.stream().anyMatch(it -> it.person().equals(person));
    }

    @Override
    public Submission sign(PersonId person, UUID id, Map<String, ?> values, String key) {
        return receipts.once(
                key,
                person,
                "hand-over/" + id,
                values,
                () -> FormRejected.reading(HandOverForm.class, () -> {
                    var form = forms.read(HandOverForm.class, values);
                    var part = form.part();
                    var list = held(person, id, part);
                    var group = parts.toSign(person, list, part)
                            .orElseThrow(() -> new NotYours(
                                    "engine.hand-over.who-" + part.name().toLowerCase(Locale.ROOT)));
                    asShown(list, form);
                    return signed(list, new Signed(part, person, group, false, form.missing(), clock.instant()));
                }));
    }

    @Override
    public Submission noteAbsence(PersonId person, UUID id, Map<String, ?> values, String key) {
        return receipts.once(
                key,
                person,
                "hand-over/" + id + "/absence",
                values,
                () -> FormRejected.reading(HandOverAbsenceForm.class, () -> {
                    var form = forms.read(HandOverAbsenceForm.class, values);
                    var list = held(person, id, Part.LEAVING);
                    var group = parts.toNoteAbsence(person, list)
                            .orElseThrow(() -> new NotYours("engine.hand-over.who-notes"));
                    return signed(list, new Signed(Part.LEAVING, person, group, true, form.reason(), clock.instant()));
                }));
    }

    /** The list may have grown since it was looked at, until the first signature. */
    private void asShown(HandOver list, HandOverForm form) {
        if (!list.isFrozen() && !seen(items(list)).equals(form.seen())) {
            throw FormRejected.field("seen", "engine.hand-over.changed");
        }
    }

    private static String seen(List<Held> items) {
        return Digests.sha256(items.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Within reach and open for the part and the person; nobody else signs until this transaction ends. */
    private HandOver held(PersonId person, UUID id, Part part) {
        lists.lock(id);
        var list = lists.find(id).filter(it -> parts.reaches(person, it)).orElseThrow(NothingHere::new);
        var signatures = lists.signatures(id);
        signatures.stream().filter(it -> it.part() == part).findFirst().ifPresent(it -> {
            throw new Overtaken(directory.name(it.person()), it.at());
        });
        if (!list.isOpen()) throw new Overtaken(null, null);
        if (hasSigned(person, signatures)) throw new NotYours("engine.hand-over.three-people");
        return list;
    }

    private Submission signed(HandOver list, Signed signed) {
        var items = items(list);
        if (!list.isFrozen()) lists.freeze(list.id(), items);
        lists.sign(list.id(), signed);
        var complete = list.signed() + 1 == Part.values().length;
        if (complete) lists.close(list.id(), clock.instant());
        return acts.signed(list, signed, items, since(list), complete);
    }

    /** What stands in the list since the first one signed; before that, what is held now. */
    private List<Held> items(HandOver list) {
        return list.isFrozen() ? lists.items(list.id()) : held(list, list.lastDay());
    }

    /** Whoever signed early may have been given more before the last day: that is shown and recorded, not hidden. */
    private List<Held> since(HandOver list) {
        if (!list.isOpen() || !list.isFrozen()) return List.of();
        var known = lists.items(list.id());
        return held(list, lastInOffice(list)).stream()
                .filter(it -> known.stream()
                        .noneMatch(one ->
                                one.kind().equals(it.kind()) && one.number().equals(it.number())))
                .toList();
    }

    /** The term may have ended before the day that stands on the list. */
    private LocalDate lastInOffice(HandOver list) {
        var yesterday = clock.today().minusDays(1);
        return list.lastDay().isAfter(yesterday) && !parts.isInOffice(list) ? yesterday : list.lastDay();
    }

    private List<Held> held(HandOver list, LocalDate lastDay) {
        var term = new Post(list.person(), list.kind(), list.place(), lastDay, lastDay);
        return holdings.stream().flatMap(it -> it.of(term).stream()).toList();
    }
}
