package org.cunwu.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Diagrams;
import org.cunwu.engine.Entries;
import org.cunwu.engine.Files;
import org.cunwu.engine.Handling;
import org.cunwu.engine.Moving;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.StoredFile;
import org.cunwu.engine.Verb;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Use;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 事项详情 — where it is, who did what when, documents, and the diagram with the way taken. */
@Controller
@RequestMapping("/case/{no:[A-Z0-9-]{3,40}}")
class CaseController {

    private final Cases cases;
    private final Timeline timeline;
    private final NextSteps next;
    private final CountersignList countersigned;
    private final Files files;
    private final Diagrams diagrams;
    private final Handling handling;
    private final Entries entries;
    private final EntryWords entryWords;
    private final Grounds grounds;
    private final CorrectionWords corrections;
    private final Moving moving;
    private final Directory directory;
    private final TownClock clock;

    CaseController(
            Cases cases,
            Timeline timeline,
            NextSteps next,
            CountersignList countersigned,
            Files files,
            Diagrams diagrams,
            Handling handling,
            Entries entries,
            EntryWords entryWords,
            Grounds grounds,
            CorrectionWords corrections,
            Moving moving,
            Directory directory,
            TownClock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.next = next;
        this.countersigned = countersigned;
        this.files = files;
        this.diagrams = diagrams;
        this.handling = handling;
        this.entries = entries;
        this.entryWords = entryWords;
        this.grounds = grounds;
        this.corrections = corrections;
        this.moving = moving;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String no, @RequestParam(defaultValue = "false") boolean preview, PersonId person) {
        var file = find(no, person);
        var diagram = diagrams.of(file);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("caseFile", file);
        model.put("timeline", timeline.of(file));
        var open = next.of(file);
        model.put("next", open);
        model.put("preview", preview);
        model.put("ahead", preview && file.endedAt() == null ? next.ahead(file) : List.of());
        model.put("countersigned", countersigned.of(file.id()));
        model.put(
                "verbs",
                open.stream().collect(Collectors.toMap(NextSteps.Next::task, it -> fromOutside(person, it.task()))));
        model.put(
                "forOthers",
                open.stream()
                        .map(NextSteps.Next::task)
                        .filter(it -> mayEnterFor(person, it))
                        .toList());
        model.put("entered", entryWords.ofCase(file));
        model.put("corrections", corrections.ofCase(person, file));
        model.put("ofStart", corrections.ofStart(person, file).orElse(null));
        var documents = files.ofCase(file.id());
        model.put("documents", documents);
        // the same content may have been handed in several times
        model.put(
                "byHash",
                documents.stream().collect(Collectors.toMap(StoredFile::sha256, it -> it, (one, again) -> one)));
        var made = grounds.ofCase(file.id());
        model.put("made", made);
        model.put("users", users(made));
        model.put("cited", grounds.citedBy(file.id()));
        model.put("offer", moving.offer(person, file).orElse(null));
        model.put("linked", linked(file));
        model.put("steps", StepList.of(diagram));
        model.put(
                "starter",
                directory.person(file.startedBy()).map(it -> it.name()).orElse(""));
        return new ModelAndView("desk/case", model);
    }

    /** The cases that drew on what this one produced. */
    private Map<UUID, CaseFile> users(List<Account> made) {
        return made.stream()
                .flatMap(it -> it.uses().stream())
                .map(Use::caseId)
                .distinct()
                .flatMap(it -> cases.byId(it).stream())
                .collect(Collectors.toMap(CaseFile::id, it -> it));
    }

    /** Computed when somebody asks for it: a script puts it into the page, without one the page comes again with it. */
    @GetMapping("/ahead")
    ModelAndView ahead(@PathVariable String no, PersonId person) {
        return new ModelAndView("desk/ahead :: opened", Map.of("ahead", next.ahead(find(no, person))));
    }

    /** What may be done with a step by those who are not to do it. */
    private List<Verb> fromOutside(PersonId person, String task) {
        try {
            return handling.offered(person, task).stream()
                    .filter(it -> it == Verb.URGE || it == Verb.TAKE_BACK)
                    .toList();
        } catch (Overtaken | NothingHere e) {
            // done by somebody since the page began to be read
            return List.of();
        }
    }

    private boolean mayEnterFor(PersonId person, String task) {
        try {
            return entries.offered(person, task);
        } catch (Overtaken | NothingHere e) {
            return false;
        }
    }

    @GetMapping("/diagram")
    @ResponseBody
    Diagrams.Diagram diagram(@PathVariable String no, PersonId person) {
        return diagrams.of(find(no, person));
    }

    private List<CaseFile> linked(CaseFile file) {
        return cases.linked(file.id());
    }

    private CaseFile find(String no, PersonId person) {
        return cases.byNumber(no, directory.villagesOf(person, clock.today())).orElseThrow(NothingHere::new);
    }
}
