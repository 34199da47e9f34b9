package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Door;
import org.cunwu.engine.Entries;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Handling;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 办理一步 — one decision: facts on top, one form; nothing changes until it is submitted. */
@Controller
@RequestMapping("/task/{task:[A-Za-z0-9-]{1,64}}")
class TaskController {

    private final Door door;
    private final Handling handling;
    private final Entries entries;
    private final Inbox inbox;
    private final AskedOpinions opinions;
    private final FormPages pages;
    private final Uploads uploads;
    private final OnBehalf onBehalf;
    private final Texts texts;
    private final TownClock clock;

    TaskController(
            Door door,
            Handling handling,
            Entries entries,
            Inbox inbox,
            AskedOpinions opinions,
            FormPages pages,
            Uploads uploads,
            OnBehalf onBehalf,
            Texts texts,
            TownClock clock) {
        this.door = door;
        this.handling = handling;
        this.entries = entries;
        this.inbox = inbox;
        this.opinions = opinions;
        this.pages = pages;
        this.uploads = uploads;
        this.onBehalf = onBehalf;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String task, PersonId person) {
        var view = door.open(person, task);
        return page(
                view,
                person,
                view.draft(),
                Map.of(),
                List.of(),
                UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView complete(@PathVariable String task, PersonId person, HttpServletRequest request) throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> door.check(person, task));
        var key = Keys.of(request);
        try {
            if (!wrong.isEmpty()) throw new FormRejected(wrong);
            var done = door.complete(person, task, values, key);
            return Receipts.redirect(request, done.receipt(), task);
        } catch (FormRejected e) {
            return again(task, person, values, e.fields(), List.of(), key, Uploads.status(wrong));
        } catch (ActUnlawful e) {
            return again(task, person, values, Map.of(), e.findings(), key, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The law on the form as it stands; an unfinished form has no findings yet. */
    @PostMapping("/findings")
    String findings(@PathVariable String task, PersonId person, HttpServletRequest request, Model model) {
        try {
            model.addAttribute("list", pages.explained(door.examine(person, task, Submitted.tree(request))));
        } catch (FormRejected e) {
            return "desk/unfinished";
        }
        return "desk/findings";
    }

    /** Kept as typed; a script shows when, without one the page comes again. */
    @PostMapping("/draft")
    ModelAndView draft(@PathVariable String task, PersonId person, HttpServletRequest request) throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> door.check(person, task));
        door.keepDraft(person, task, values);
        if (request.getHeader("HX-Request") != null) {
            return new ModelAndView("desk/kept", Map.of("at", clock.instant()));
        }
        return page(door.open(person, task), person, values, wrong, List.of(), Keys.of(request))
                .addObject("note", texts.text("desk.draft.kept", clock.instant()));
    }

    @PostMapping("/claim")
    String claim(@PathVariable String task, PersonId person) {
        door.claim(person, task);
        return "redirect:/task/{task}";
    }

    @PostMapping("/unclaim")
    String unclaim(@PathVariable String task, PersonId person) {
        door.unclaim(person, task);
        return "redirect:/task/{task}";
    }

    private ModelAndView again(
            String task,
            PersonId person,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            List<Finding> findings,
            String key,
            HttpStatus status) {
        var page = page(door.open(person, task), person, values, wrong, findings, key);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            Door.StepView view,
            PersonId person,
            Map<String, ? extends @Nullable Object> values,
            Map<String, FormRejected.Wrong> wrong,
            List<Finding> findings,
            String key) {
        var task = view.step().task();
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("view", view);
        model.put("facts", view.facts());
        model.put("form", pages.view(person, view.definition().form(), values, wrong));
        model.put("page", view.definition().page());
        var item = item(view);
        model.put("item", item);
        model.put("caseFile", view.caseFile());
        model.put("mayComplete", view.mayComplete());
        model.put("mine", Objects.equals(item.assignee(), person));
        model.put("verbs", handling.offered(person, task));
        model.put("mayEnterFor", entries.offered(person, task));
        model.put("sentBack", handling.sentBack(item).orElse(null));
        model.put("onBehalfOf", onBehalf.of(person, item.group()));
        model.put("urged", handling.urged(List.of(task)).get(task));
        var asked = opinions.of(task);
        model.put("opinions", asked);
        var waiting = asked.stream().filter(it -> it.state().equals("open")).toList();
        model.put("waiting", !waiting.isEmpty());
        model.put(
                "urgeable",
                waiting.stream()
                        .map(AskedOpinions.Line::task)
                        .filter(it -> mayUrge(person, it))
                        .toList());
        model.put("findings", pages.explained(findings));
        model.put("key", key);
        model.put("live", "/task/" + task + "/findings");
        model.put("drafts", view.mayComplete() ? "/task/" + task + "/draft" : null);
        return new ModelAndView("desk/task", model);
    }

    /** Whoever asked may urge whoever is to answer. */
    private boolean mayUrge(PersonId person, String task) {
        try {
            return handling.offered(person, task).contains(Verb.URGE);
        } catch (Overtaken e) {
            // answered since the page began to be read
            return false;
        }
    }

    private InboxItem item(Door.StepView view) {
        return inbox.ofCase(view.caseFile().id()).stream()
                .filter(it -> it.task().equals(view.step().task()))
                .findFirst()
                .orElseThrow(org.cunwu.engine.NothingHere::new);
    }
}
