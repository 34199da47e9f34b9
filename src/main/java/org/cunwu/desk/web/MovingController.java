package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.Moving;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 移到新的流程版本 — from which version to which, whether it may, and the act. */
@Controller
@RequestMapping("/case/{no:[A-Z0-9-]{3,40}}/move")
class MovingController {

    private final Cases cases;
    private final Moving moving;
    private final Directory directory;
    private final FormPages pages;
    private final Texts texts;
    private final TownClock clock;

    MovingController(Cases cases, Moving moving, Directory directory, FormPages pages, Texts texts, TownClock clock) {
        this.cases = cases;
        this.moving = moving;
        this.directory = directory;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String no, PersonId person) {
        return page(
                find(no, person), person, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView move(@PathVariable String no, PersonId person, HttpServletRequest request) {
        var file = find(no, person);
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            return Receipts.redirect(request, moving.move(person, file, values, key), no);
        } catch (FormRejected e) {
            var page = page(file, person, values, e.fields(), key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(
            CaseFile file, PersonId person, Map<String, Object> values, Map<String, Wrong> wrong, String key) {
        var offer = moving.offer(person, file).orElseThrow(NothingHere::new);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("caseFile", file);
        model.put("offer", offer);
        model.put("refusal", refusal(offer));
        model.put("form", pages.view(person, moving.form(), values, wrong));
        model.put("key", key);
        return new ModelAndView("desk/move", model);
    }

    private @Nullable String refusal(Moving.Offer offer) {
        if (offer.refusal() == null) return null;
        var arguments = new java.util.ArrayList<@Nullable Object>();
        arguments.add(texts.text("desk.move.title"));
        arguments.addAll(offer.arguments());
        return texts.text(offer.refusal(), arguments.toArray());
    }

    private CaseFile find(String no, PersonId person) {
        return cases.byNumber(no, directory.villagesOf(person, clock.today())).orElseThrow(NothingHere::new);
    }
}
