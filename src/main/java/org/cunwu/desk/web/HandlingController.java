package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Handling;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 交接办理 — one page per verb: what it does to the step, one form, one button. */
@Controller
@RequestMapping("/task/{task:[A-Za-z0-9-]{1,64}}/hand/{verb:[a-z-]{1,20}}")
class HandlingController {

    /** After these whoever did it still has the step to do. */
    private static final Set<Verb> STAYS = Set.of(Verb.ASK, Verb.UNASK, Verb.COPY);

    /** The underscore keeps it out of the form's own values. */
    private static final String BACK = "_back";

    private final Handling handling;
    private final FormPages pages;

    HandlingController(Handling handling, FormPages pages) {
        this.handling = handling;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String task,
            @PathVariable String verb,
            @RequestParam(defaultValue = "") String back,
            PersonId person) {
        var view = handling.begin(person, task, known(verb));
        return page(view, person, onlyOne(view), Map.of(), UUID.randomUUID().toString())
                .addObject("back", step(back));
    }

    /** The step from which the page was opened, where that is another. */
    private static @Nullable String step(@Nullable String sent) {
        return sent != null && sent.matches("[A-Za-z0-9-]{1,64}") ? sent : null;
    }

    /** Where there is one step to go back to, nobody has to choose it. */
    private static Map<String, Object> onlyOne(Handling.View view) {
        return view.facts().get("targets") instanceof List<?> targets
                        && targets.size() == 1
                        && targets.get(0) instanceof Map<?, ?> target
                ? Map.of("to", String.valueOf(target.get("value")))
                : Map.of();
    }

    @PostMapping
    ModelAndView act(
            @PathVariable String task, @PathVariable String verb, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        var back = step(request.getParameter(BACK));
        try {
            var done = handling.act(person, task, known(verb), values, key);
            if (back != null) return Receipts.leadingBack(request, done.receipt(), back);
            return STAYS.contains(known(verb))
                    ? Receipts.leadingBack(request, done.receipt(), task)
                    : Receipts.redirect(request, done.receipt(), task);
        } catch (FormRejected e) {
            var page = page(handling.begin(person, task, known(verb)), person, values, e.fields(), key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page.addObject("back", back);
        }
    }

    private ModelAndView page(
            Handling.View view,
            PersonId person,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            String key) {
        var model = new HashMap<String, Object>();
        model.put("verb", view.verb().code());
        model.put("facts", view.facts());
        model.put("form", pages.view(person, view.form(), values, wrong));
        model.put("item", view.item());
        model.put("caseFile", view.caseFile());
        model.put("findings", List.of());
        model.put("key", key);
        return new ModelAndView("desk/hand", model);
    }

    private static Verb known(String code) {
        return Verb.of(code).orElseThrow(NothingHere::new);
    }
}
