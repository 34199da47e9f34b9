package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.StandingIn;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 代理 — who stands in for whom at one place, and the form that enters it. */
@Controller
@RequestMapping("/standing-in")
class StandInController {

    private static final String PLACE = "[a-z0-9]{2,12}";

    private final StandingIn standingIn;
    private final StandInWords words;
    private final FormPages pages;
    private final Texts texts;

    StandInController(StandingIn standingIn, StandInWords words, FormPages pages, Texts texts) {
        this.standingIn = standingIn;
        this.words = words;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String done,
            PersonId person) {
        var page = page(person, place, Map.of(), Map.of(), UUID.randomUUID().toString());
        if (done.matches("[0-9a-z-]{1,40}")) page.addObject("note", texts.text("desk.stand-in.done", done));
        return page;
    }

    @PostMapping
    ModelAndView enter(@RequestParam(defaultValue = "") String place, PersonId person, HttpServletRequest request) {
        var values = fields(request);
        var key = Keys.of(request);
        try {
            return redirect(place, standingIn.enter(person, values, key));
        } catch (FormRejected e) {
            var page = page(person, place, values, e.fields(), key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            PersonId person,
            HttpServletRequest request) {
        return redirect(place, standingIn.confirm(person, id, Keys.of(request)));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String reason,
            PersonId person,
            HttpServletRequest request) {
        var key = Keys.of(request);
        try {
            return redirect(place, standingIn.end(person, id, Map.of("reason", reason), key));
        } catch (FormRejected e) {
            var page = page(person, place, Map.of(), Map.of(), UUID.randomUUID().toString());
            e.form()
                    .ifPresent(it -> page.addObject(
                            "error",
                            pages.words(it, e.fields()).values().iterator().next()));
            page.addObject("ending", id).addObject("typed", reason).addObject("typedKey", key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(
            PersonId person,
            String place,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            String key) {
        var view = standingIn.view(person, known(place));
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("view", view);
        model.put("form", pages.view(person, view.form(), values, wrong));
        model.put("absent", words.absent(view));
        model.put("deputies", words.deputies(view));
        model.put("lists", words.lists(view));
        model.put("lines", words.lines(view));
        model.put("places", words.places(view));
        model.put("key", key);
        return new ModelAndView("desk/stand-in", model);
    }

    private static @Nullable String known(String place) {
        return place.matches(PLACE) ? place : null;
    }

    /** What belongs to the page and not to the form is left out. */
    private static Map<String, Object> fields(HttpServletRequest request) {
        var values = new LinkedHashMap<>(Submitted.tree(request));
        values.remove("place");
        return values;
    }

    private static ModelAndView redirect(String place, Submission receipt) {
        return new ModelAndView(
                "redirect:/standing-in?place=" + (place.matches(PLACE) ? place : "") + "&done=" + receipt.number());
    }
}
