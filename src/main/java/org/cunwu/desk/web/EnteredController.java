package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Entries;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 代您录入的 — what was entered for the signed-in person, and that person's word on it. */
@Controller
@RequestMapping("/entered")
class EnteredController {

    private static final String ONE = "/{task:[A-Za-z0-9-]{1,64}}";

    private final Entries entries;
    private final EntryWords words;
    private final FormPages pages;
    private final FormWords formWords;
    private final Downloads downloads;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    EnteredController(
            Entries entries,
            EntryWords words,
            FormPages pages,
            FormWords formWords,
            Downloads downloads,
            Directory directory,
            Texts texts,
            TownClock clock) {
        this.entries = entries;
        this.words = words;
        this.pages = pages;
        this.formWords = formWords;
        this.downloads = downloads;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(PersonId person) {
        return new ModelAndView("desk/entered-all", Map.of("lines", words.enteredFor(person)));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String task, @RequestParam(defaultValue = "") String done, PersonId person) {
        var page = page(task, person, Map.of(), Map.of(), UUID.randomUUID().toString());
        if (done.matches("[0-9a-z-]{1,40}")) page.addObject("note", texts.text("desk.stand-in.done", done));
        return page;
    }

    /** 签字单照片 — also for whoever left and reaches no case any more. */
    @GetMapping(ONE + "/sheet/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> sheet(@PathVariable String task, @PathVariable UUID id, PersonId person) {
        return entries.enteredFor(person, task).sheets().stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .map(downloads::of)
                .orElseThrow(NothingHere::new);
    }

    @PostMapping(ONE)
    ModelAndView say(@PathVariable String task, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            var receipt = entries.say(person, task, values, key).receipt();
            return new ModelAndView("redirect:/entered/" + task + "?done=" + receipt.number());
        } catch (FormRejected e) {
            var page = page(task, person, values, e.fields(), key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(
            String task,
            PersonId person,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            String key) {
        var own = entries.enteredFor(person, task);
        var entered = own.entered();
        var today = clock.today();
        var model = new HashMap<String, Object>();
        model.put("entered", words.of(entered));
        model.put("open", entered.word() == null && !today.isAfter(entered.until()));
        model.put("caseFile", own.caseFile());
        model.put("inReach", directory.villagesOf(person, today).contains(entered.village()));
        model.put(
                "content",
                own.content()
                        .map(it -> formWords.of(person, it.form(), it.typed(), entered.village()))
                        .orElse(List.of()));
        model.put("sheets", own.sheets());
        model.put("form", pages.view(person, entries.wordForm(), values, wrong));
        model.put("key", key);
        return new ModelAndView("desk/entered", model);
    }
}
