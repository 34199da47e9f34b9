package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Entries;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 代录 — the form of the step once more, for the clerk, and with it the sheet that its holder signed. */
@Controller
@RequestMapping("/task/{task:[A-Za-z0-9-]{1,64}}/for")
class EntryController {

    private final Entries entries;
    private final FormPages pages;
    private final Uploads uploads;
    private final Texts texts;
    private final TownClock clock;

    EntryController(Entries entries, FormPages pages, Uploads uploads, Texts texts, TownClock clock) {
        this.entries = entries;
        this.pages = pages;
        this.uploads = uploads;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String task, PersonId person) {
        var view = entries.begin(person, task);
        var known = new HashMap<String, @Nullable Object>(view.known());
        if (view.holders().size() == 1)
            known.put("statementOf", view.holders().get(0).id().value());
        return page(view, person, known, Map.of(), List.of(), UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView enter(@PathVariable String task, PersonId person, HttpServletRequest request) throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> entries.begin(person, task));
        var key = Keys.of(request);
        try {
            if (!wrong.isEmpty()) throw new FormRejected(wrong);
            return Receipts.redirect(
                    request, entries.enter(person, task, values, key).receipt(), task);
        } catch (FormRejected e) {
            var page = page(entries.begin(person, task), person, values, e.fields(), List.of(), key);
            page.setStatus(Uploads.status(wrong));
            return page;
        } catch (ActUnlawful e) {
            var page = page(entries.begin(person, task), person, values, Map.of(), e.findings(), key);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    /** The law on the form as it stands; an unfinished form has no findings yet. */
    @PostMapping("/findings")
    ModelAndView findings(@PathVariable String task, PersonId person, HttpServletRequest request) {
        try {
            var findings = entries.examine(person, task, Submitted.tree(request));
            return new ModelAndView("desk/findings", Map.of("list", pages.explained(findings)));
        } catch (FormRejected e) {
            return new ModelAndView("desk/unfinished");
        }
    }

    /** Kept as typed; a script shows when, without one the page comes again. */
    @PostMapping("/draft")
    ModelAndView draft(@PathVariable String task, PersonId person, HttpServletRequest request) throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> entries.begin(person, task));
        entries.keepDraft(person, task, values);
        if (request.getHeader("HX-Request") != null) {
            return new ModelAndView("desk/kept", Map.of("at", clock.instant()));
        }
        return page(entries.begin(person, task), person, values, wrong, List.of(), Keys.of(request))
                .addObject("note", texts.text("desk.draft.kept", clock.instant()));
    }

    private ModelAndView page(
            Entries.View view,
            PersonId person,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Wrong> wrong,
            List<Finding> findings,
            String key) {
        var onSheet = new LinkedHashMap<String, Wrong>();
        var onStep = new LinkedHashMap<String, Wrong>();
        wrong.forEach((path, it) -> (Required.in(view.sheet(), path) ? onSheet : onStep).put(path, it));
        var model = new HashMap<String, Object>();
        model.put("sheet", pages.view(person, view.sheet(), values, onSheet));
        model.put("form", pages.view(person, view.definition().form(), values, onStep));
        model.put("page", view.definition().page());
        model.put("facts", view.facts());
        model.put("item", view.item());
        model.put("caseFile", view.caseFile());
        model.put("holders", view.holders());
        model.put("mayComplete", true);
        var address = "/task/" + view.item().task() + "/for";
        model.put("live", address + "/findings");
        model.put("drafts", address + "/draft");
        model.put("findings", pages.explained(findings));
        model.put("key", key);
        return new ModelAndView("desk/enter-for", model);
    }
}
