package org.cunwu.desk.web.api;

import java.io.IOException;
import java.util.Map;
import org.cunwu.desk.web.AskedOpinions;
import org.cunwu.desk.web.CountersignList;
import org.cunwu.desk.web.NextSteps;
import org.cunwu.desk.web.Timeline;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases and their steps, through the door. */
@RestController
@RequestMapping("/api/v1")
class CaseApi {

    private static final String TASK = "/tasks/{task:[A-Za-z0-9-]{1,64}}";

    private final Door door;
    private final Cases cases;
    private final Files files;
    private final Forms forms;
    private final Timeline timeline;
    private final NextSteps next;
    private final CountersignList countersigned;
    private final AskedOpinions opinions;
    private final Directory directory;
    private final TownClock clock;

    CaseApi(
            Door door,
            Cases cases,
            Files files,
            Forms forms,
            Timeline timeline,
            NextSteps next,
            CountersignList countersigned,
            AskedOpinions opinions,
            Directory directory,
            TownClock clock) {
        this.door = door;
        this.cases = cases;
        this.files = files;
        this.forms = forms;
        this.timeline = timeline;
        this.next = next;
        this.countersigned = countersigned;
        this.opinions = opinions;
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code village} is needed only by who may start it in several. */
    @PostMapping("/cases/{process:[a-z_]{1,60}}")
    Answers.Receipted start(
            @PathVariable String process,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String village,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        if (village != null && !VillageCode.isValid(village)) throw new NothingHere();
        var chosen = village == null ? null : new VillageCode(village);
        return Answers.Receipted.of(
                door.start(person, process, chosen, values, Keys.checked(key)).receipt());
    }

    @GetMapping("/cases/{no:[A-Z0-9-]{3,40}}")
    Answers.Case show(@PathVariable String no, PersonId person) {
        return cases.byNumber(no, directory.villagesOf(person, clock.today()))
                .map(this::answer)
                .orElseThrow(NothingHere::new);
    }

    @GetMapping(TASK)
    Answers.Step step(@PathVariable String task, PersonId person) {
        var view = door.open(person, task);
        var file = view.caseFile();
        var open = next.of(file).stream().filter(it -> it.task().equals(task)).findFirst();
        return new Answers.Step(
                task,
                view.step().step(),
                file.process(),
                file.number(),
                file.title(),
                view.step().village().value(),
                view.mayComplete(),
                opinions.of(task),
                open.map(NextSteps.Next::due).orElse(null),
                open.map(NextSteps.Next::left).orElse(null),
                view.facts(),
                forms.schema(view.definition().form()),
                view.draft());
    }

    @PostMapping(TASK)
    Answers.Receipted complete(
            @PathVariable String task,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                door.complete(person, task, values, Keys.checked(key)).receipt());
    }

    /** The same draft twice is one draft; the key is asked for as with every write. */
    @PutMapping(TASK + "/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(
            @PathVariable String task,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        Keys.checked(key);
        door.keepDraft(person, task, values);
    }

    /** A file sent twice is kept once by its bytes; a form cites one of the ids. */
    @PostMapping("/files")
    Answers.Document upload(
            @RequestParam("file") MultipartFile file,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            PersonId person)
            throws IOException {
        Keys.checked(key);
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return Answers.Document.of(files.find(person, files.store(person, name == null ? "" : name, content)));
        }
    }

    private Answers.Case answer(CaseFile file) {
        return new Answers.Case(
                file.number(),
                file.process(),
                file.title(),
                file.village().value(),
                file.endedAt() == null ? "running" : "closed",
                file.outcome(),
                file.startedAt(),
                file.endedAt(),
                next.of(file),
                countersigned.of(file.id()),
                timeline.of(file),
                files.ofCase(file.id()).stream().map(Answers.Document::of).toList(),
                cases.linked(file.id()).stream()
                        .map(it -> new Answers.Linked(it.number(), it.process(), it.title()))
                        .toList());
    }
}
