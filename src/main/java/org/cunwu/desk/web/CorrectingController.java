package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 申请更正 — the form of a completed step once more, as it was entered, and the reason. */
@Controller
@RequestMapping("/entered/{task:[A-Za-z0-9-]{1,64}}/correct")
class CorrectingController {

    private final Corrections corrections;
    private final FormPages pages;
    private final Places places;
    private final Uploads uploads;

    CorrectingController(Corrections corrections, FormPages pages, Places places, Uploads uploads) {
        this.corrections = corrections;
        this.pages = pages;
        this.places = places;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView show(@PathVariable String task, PersonId person) {
        var view = corrections.begin(person, task);
        return page(view, person, view.typed(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView propose(@PathVariable String task, PersonId person, HttpServletRequest request) throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> corrections.begin(person, task));
        var key = Keys.of(request);
        try {
            if (!wrong.isEmpty()) throw new FormRejected(wrong);
            return Receipts.redirect(
                    request, corrections.propose(person, task, values, key).receipt(), task);
        } catch (FormRejected e) {
            var page = page(corrections.begin(person, task), person, values, e.fields(), key);
            page.setStatus(Uploads.status(wrong));
            return page;
        }
    }

    private ModelAndView page(
            Corrections.View view,
            PersonId person,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Wrong> wrong,
            String key) {
        var onReason = new LinkedHashMap<String, Wrong>();
        var onStep = new LinkedHashMap<String, Wrong>();
        wrong.forEach((path, it) -> (Required.in(view.reason(), path) ? onReason : onStep).put(path, it));
        var model = new HashMap<String, Object>();
        model.put("why", pages.view(person, view.reason(), values, onReason));
        model.put("form", pages.view(person, view.definition().form(), values, onStep));
        model.put("page", view.definition().page());
        model.put("facts", view.facts());
        model.put("item", item(view));
        model.put("caseFile", view.caseFile());
        model.put(
                "confirmers",
                String.join("、", view.confirmers().stream().map(places::post).toList()));
        model.put("mayComplete", true);
        model.put("key", key);
        return new ModelAndView("desk/correct", model);
    }

    /** The step's page shows it as it shows an open one. */
    private static InboxItem item(Corrections.View view) {
        var entered = view.entered();
        return new InboxItem(
                entered.task(),
                entered.process(),
                entered.step(),
                entered.stepName(),
                entered.caseId(),
                view.caseFile().number(),
                view.caseFile().title(),
                entered.village(),
                entered.group(),
                null,
                entered.at(),
                null);
    }
}
