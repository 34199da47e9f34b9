package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Entries;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 代您录入的 — what was entered for the signed-in person, and that person's word on it. */
@Controller
@RequestMapping("/entered/{task:[A-Za-z0-9-]{1,64}}")
class EnteredController {

    private final Entries entries;
    private final EntryWords words;
    private final Cases cases;
    private final FormPages pages;
    private final TownClock clock;

    EnteredController(Entries entries, EntryWords words, Cases cases, FormPages pages, TownClock clock) {
        this.entries = entries;
        this.words = words;
        this.cases = cases;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String task, PersonId person) {
        return page(task, person, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView say(@PathVariable String task, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            return Receipts.redirect(
                    request, entries.say(person, task, values, key).receipt(), task);
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
        var entered = entries.enteredFor(person, task);
        var model = new HashMap<String, Object>();
        model.put("entered", words.of(entered));
        model.put("open", entered.word() == null && !clock.today().isAfter(entered.until()));
        model.put("caseFile", cases.byId(entered.caseId()).orElseThrow(NothingHere::new));
        model.put("form", pages.view(person, entries.wordForm(), values, wrong));
        model.put("key", key);
        return new ModelAndView("desk/entered", model);
    }
}
