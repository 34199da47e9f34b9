package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.Door;
import org.cunwu.engine.FileId;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StartStep;
import org.cunwu.engine.StoredFile;
import org.cunwu.engine.register.FileShelf;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 守门人 — the door itself: reading without traces, one transaction for each act. */
@Service
class DoorKeeper implements Door {

    private final Access access;
    private final Starting starting;
    private final Completing completing;
    private final Once once;
    private final Steps steps;
    private final FileShelf files;
    private final TaskService tasks;
    private final DraftDesk drafts;
    private final TownClock clock;

    DoorKeeper(
            Access access,
            Starting starting,
            Completing completing,
            Once once,
            Steps steps,
            FileShelf files,
            TaskService tasks,
            DraftDesk drafts,
            TownClock clock) {
        this.access = access;
        this.starting = starting;
        this.completing = completing;
        this.once = once;
        this.steps = steps;
        this.files = files;
        this.tasks = tasks;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StartStep<?>> startable(PersonId person) {
        return steps.starts().stream()
                .filter(it -> !access.postsToStart(person, it).isEmpty())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<VillageCode> startableFor(PersonId person, String process) {
        var step = steps.starting(process).orElseThrow(NothingHere::new);
        return access.postsToStart(person, step).stream()
                .map(it -> new VillageCode(it.place()))
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public StartView begin(PersonId person, String process, @Nullable VillageCode village) {
        var step = steps.starting(process).orElseThrow(NothingHere::new);
        var opening = starting.opening(person, step, village, UUID.randomUUID());
        return new StartView(opening, step, step.facts(opening));
    }

    @Override
    public Done start(
            PersonId person, String process, @Nullable VillageCode village, Map<String, ?> values, String key) {
        var target = "start/" + process + (village == null ? "" : "/" + village);
        return once.run(key, person, target, "", values, () -> {
            var step = steps.starting(process).orElseThrow(NothingHere::new);
            return starting.start(person, step, village, values);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public StepView open(PersonId person, String task) {
        var entry = access.known(person, task);
        var definition = steps.of(entry.item());
        var step = access.step(person, entry, clock.instant());
        var typed = drafts.find(person, task);
        return new StepView(
                step,
                definition,
                entry.caseFile(),
                definition.facts(step),
                typed.isEmpty() ? definition.prefill(step) : typed,
                access.mayComplete(person, entry, definition));
    }

    @Override
    public Done complete(PersonId person, String task, Map<String, ?> values, String key) {
        return once.run(key, person, "task/" + task, task, values, () -> completing.complete(person, task, values));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> examine(PersonId person, String task, Map<String, ?> values) {
        return completing.examine(person, task, values);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> examineStart(
            PersonId person, String process, @Nullable VillageCode village, Map<String, ?> values) {
        return starting.examine(person, steps.starting(process).orElseThrow(NothingHere::new), village, values);
    }

    @Override
    @Transactional(readOnly = true)
    public void check(PersonId person, String task) {
        var known = access.known(person, task);
        access.signer(person, known, steps.of(known.item()));
    }

    @Override
    @Transactional
    public void keepDraft(PersonId person, String task, Map<String, ?> values) {
        // two drafts at the same moment stand one behind the other
        access.locked(person, task);
        drafts.keep(person, task, values);
    }

    @Override
    @Transactional
    public void claim(PersonId person, String task) {
        access.locked(person, task);
        Passage.through(() -> tasks.setAssignee(task, person.value()));
    }

    @Override
    @Transactional
    public void unclaim(PersonId person, String task) {
        access.locked(person, task);
        Passage.through(() -> tasks.setAssignee(task, null));
    }

    @Override
    @Transactional(readOnly = true)
    public StoredFile file(PersonId person, UUID file) {
        return files.find(person, new FileId(file));
    }
}
