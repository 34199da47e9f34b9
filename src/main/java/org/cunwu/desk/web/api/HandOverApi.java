package org.cunwu.desk.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Forms;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandingOver;
import org.cunwu.engine.Holdings.Held;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 移交清单, for programs: the open ones, one of them, signing, and noting a signature that is missing. */
@RestController
@RequestMapping("/api/v1/hand-overs")
class HandOverApi {

    private final HandingOver handingOver;
    private final Forms forms;
    private final TownClock clock;

    HandOverApi(HandingOver handingOver, Forms forms, TownClock clock) {
        this.handingOver = handingOver;
        this.forms = forms;
        this.clock = clock;
    }

    /** One of the open lists. */
    record Line(
            UUID id,
            String person,
            String post,
            LocalDate lastDay,
            LocalDate due,
            boolean late,
            String state,
            int signed) {

        static Line of(HandOver it, LocalDate today) {
            return new Line(
                    it.id(),
                    it.person().value(),
                    it.group(),
                    it.lastDay(),
                    it.dueDay(),
                    it.isLate(today),
                    it.droppedAt() != null ? "dropped" : it.closedAt() != null ? "closed" : "open",
                    it.signed());
        }
    }

    /** A whole list; the first who signs sends {@code seen} back. */
    record Shown(
            Line list,
            boolean kept,
            List<Held> items,
            String seen,
            List<Held> since,
            List<HandOver.Signed> signatures,
            Set<HandOver.Part> maySign,
            boolean mayNoteAbsence,
            Map<String, Object> form,
            Map<String, Object> absenceForm) {}

    @GetMapping
    List<Line> open(PersonId person) {
        return handingOver.open(person).stream()
                .map(it -> Line.of(it, clock.today()))
                .toList();
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, PersonId person) {
        var view = handingOver.view(person, id);
        return new Shown(
                Line.of(view.list(), clock.today()),
                view.kept(),
                view.items(),
                view.seen(),
                view.since(),
                view.signatures(),
                view.maySign(),
                view.mayNoteAbsence(),
                forms.schema(view.form()),
                forms.schema(view.absenceForm()));
    }

    @PostMapping("/{id}")
    Answers.Receipted sign(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(handingOver.sign(person, id, values, Keys.checked(key)));
    }

    @PostMapping("/{id}/absence")
    Answers.Receipted noteAbsence(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(handingOver.noteAbsence(person, id, values, Keys.checked(key)));
    }
}
