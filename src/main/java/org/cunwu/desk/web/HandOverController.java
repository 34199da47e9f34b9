package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandingOver;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 移交清单 — the open ones, and one with what is handed over and who signs. */
@Controller
@RequestMapping("/hand-over")
class HandOverController {

    private static final int PAGE = 30;

    private final HandingOver handingOver;
    private final HandOverWords words;
    private final FormPages pages;
    private final Texts texts;

    HandOverController(HandingOver handingOver, HandOverWords words, FormPages pages, Texts texts) {
        this.handingOver = handingOver;
        this.words = words;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "0") String page, PersonId person, Model model) {
        if (!page.matches("\\d{1,4}")) throw new NothingHere();
        var lists = handingOver.open(person);
        var from = Math.min(Integer.parseInt(page) * PAGE, lists.size());
        var to = Math.min(from + PAGE, lists.size());
        var waiting = handingOver.waitingFor(person).stream().map(HandOver::id).collect(Collectors.toSet());
        model.addAttribute(
                "lines", lists.subList(from, to).stream().map(words::of).toList());
        model.addAttribute("waiting", waiting);
        if (to < lists.size()) model.addAttribute("nextPage", Integer.parseInt(page) + 1);
        return "desk/hand-overs";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, PersonId person) {
        var page =
                page(person, id, Typed.NOTHING, Typed.NOTHING, UUID.randomUUID().toString());
        if (done.matches("[0-9a-z-]{1,40}")) page.addObject("note", texts.text("desk.stand-in.done", done));
        return page;
    }

    @PostMapping("/{id}")
    ModelAndView sign(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            return signed(id, handingOver.sign(person, id, values, key));
        } catch (FormRejected e) {
            return wrong(page(person, id, new Typed(values, e.fields()), Typed.NOTHING, key));
        }
    }

    @PostMapping("/{id}/absence")
    ModelAndView noteAbsence(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            return signed(id, handingOver.noteAbsence(person, id, values, key));
        } catch (FormRejected e) {
            return wrong(page(person, id, Typed.NOTHING, new Typed(values, e.fields()), key));
        }
    }

    /** What was typed into one of the two forms, and what is wrong with it. */
    private record Typed(Map<String, Object> values, Map<String, FormRejected.Wrong> wrong) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());
    }

    private static ModelAndView signed(UUID id, Submission receipt) {
        return new ModelAndView("redirect:/hand-over/" + id + "?done=" + receipt.number());
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(PersonId person, UUID id, Typed signature, Typed absence, String key) {
        var view = handingOver.view(person, id);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("view", view);
        model.put("line", words.of(view.list()));
        model.put("parts", HandOver.Part.values());
        model.put(
                "signed",
                view.signatures().stream().collect(Collectors.toMap(HandOver.Signed::part, Function.identity())));
        model.put("form", form(person, view.form(), signature));
        model.put("absenceForm", form(person, view.absenceForm(), absence));
        model.put("key", key);
        return new ModelAndView("desk/hand-over", model);
    }

    private FormView form(PersonId person, Class<? extends Record> form, Typed typed) {
        return pages.view(person, form, typed.values(), typed.wrong());
    }
}
