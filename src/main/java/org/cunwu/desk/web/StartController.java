package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Door;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
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

/** 提出新事项 — plain questions lead to the procedure; the documents needed are named before anything is typed. */
@Controller
@RequestMapping("/start")
class StartController {

    private static final String ONE = "/{process:[a-z_]{1,60}}";

    /** That the warnings of the preview were read. */
    private static final String READ = "_read";

    /** The underscore keeps it out of the form's own values. */
    private static final String VILLAGE = "_village";

    /** One way to begin, asked as a question. */
    public record Choice(
            String process,
            String name,
            String question,
            @Nullable String documents) {}

    private final Door door;
    private final NextSteps next;
    private final FormPages pages;
    private final Uploads uploads;
    private final Texts texts;

    StartController(Door door, NextSteps next, FormPages pages, Uploads uploads, Texts texts) {
        this.door = door;
        this.next = next;
        this.pages = pages;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping
    String choose(PersonId person, Model model) {
        model.addAttribute(
                "choices", door.startable(person).stream().map(this::choice).toList());
        return "desk/start";
    }

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String process,
            @RequestParam(name = VILLAGE, defaultValue = "") String village,
            PersonId person) {
        var possible = door.startableFor(person, process);
        if (village.isEmpty() && possible.size() > 1) {
            return new ModelAndView("desk/where", Map.of("process", process, "villages", possible));
        }
        return page(
                process,
                village(village),
                person,
                Map.of(),
                Map.of(),
                List.of(),
                UUID.randomUUID().toString());
    }

    @PostMapping(ONE)
    ModelAndView start(
            @PathVariable String process,
            @RequestParam(name = VILLAGE, defaultValue = "") String chosen,
            PersonId person,
            HttpServletRequest request)
            throws IOException {
        var village = village(chosen);
        door.begin(person, process, village);
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> {});
        var key = Keys.of(request);
        try {
            if (!wrong.isEmpty()) throw new FormRejected(wrong);
            if (request.getParameter(READ) == null && isWarned(next.beforeStart(person, process, village))) {
                var page = page(process, village, person, values, Map.of(), List.of(), key);
                page.addObject("unread", true);
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
            var done = door.start(person, process, village, values, key);
            return Receipts.redirect(request, done.receipt(), process);
        } catch (FormRejected e) {
            var page = page(process, village, person, values, e.fields(), List.of(), key);
            page.setStatus(Uploads.status(wrong));
            return page;
        } catch (ActUnlawful e) {
            var page = page(process, village, person, values, Map.of(), e.findings(), key);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private static boolean isWarned(List<NextSteps.Coming> ahead) {
        return ahead.stream().anyMatch(it -> it.warning() != null);
    }

    /** Who will act next and after, and until when; what was typed stays, and nothing has begun. */
    @PostMapping(ONE + "/preview")
    ModelAndView preview(
            @PathVariable String process,
            @RequestParam(name = VILLAGE, defaultValue = "") String chosen,
            PersonId person,
            HttpServletRequest request)
            throws IOException {
        var village = village(chosen);
        door.begin(person, process, village);
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> {});
        return page(process, village, person, values, wrong, List.of(), Keys.of(request))
                .addObject("asked", true);
    }

    @PostMapping(ONE + "/findings")
    String findings(
            @PathVariable String process,
            @RequestParam(name = VILLAGE, defaultValue = "") String village,
            PersonId person,
            HttpServletRequest request,
            Model model) {
        try {
            var found = door.examineStart(person, process, village(village), Submitted.tree(request));
            model.addAttribute("list", pages.explained(found));
        } catch (FormRejected e) {
            return "desk/unfinished";
        }
        return "desk/findings";
    }

    private static @Nullable VillageCode village(String chosen) {
        if (chosen.isEmpty()) return null;
        if (!VillageCode.isValid(chosen)) throw new NothingHere();
        return new VillageCode(chosen);
    }

    private ModelAndView page(
            String process,
            @Nullable VillageCode village,
            PersonId person,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            List<Finding> findings,
            String key) {
        var view = door.begin(person, process, village);
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("facts", view.facts());
        model.put("form", pages.view(person, view.definition().form(), values, wrong));
        model.put("page", view.definition().page());
        model.put("choice", choice(view.definition()));
        model.put("findings", pages.explained(findings));
        model.put("key", key);
        model.put("ahead", next.beforeStart(person, process, village));
        model.put("live", "/start/" + process + "/findings");
        return new ModelAndView("desk/begin", model);
    }

    /** Two procedures of one institution have each a key of their own; otherwise the institution's serves. */
    private Choice choice(StartStep<?> step) {
        var module = step.form().getPackageName().replaceFirst("^org\\.cunwu\\.([a-z]+).*", "$1");
        var own = module + "." + step.process().replace('_', '-');
        var name = texts.text("desk.process." + step.process());
        return new Choice(
                step.process(),
                name,
                texts.find(own + ".question")
                        .or(() -> texts.find(module + ".start.question"))
                        .orElse(name),
                texts.find(own + ".documents")
                        .or(() -> texts.find(module + ".start.documents"))
                        .orElse(null));
    }
}
