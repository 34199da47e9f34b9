package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.Numbers;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出 — starts a case: number, register, ledger and process instance in one transaction. */
@Component
class Starting {

    private final Access access;
    private final Forms forms;
    private final Numbers numbers;
    private final CaseRegister cases;
    private final Recording recording;
    private final RuntimeService runtime;
    private final Directory directory;
    private final PreviewDesk preview;
    private final TownClock clock;

    Starting(
            Access access,
            Forms forms,
            Numbers numbers,
            CaseRegister cases,
            Recording recording,
            RuntimeService runtime,
            Directory directory,
            PreviewDesk preview,
            TownClock clock) {
        this.access = access;
        this.forms = forms;
        this.numbers = numbers;
        this.cases = cases;
        this.recording = recording;
        this.runtime = runtime;
        this.directory = directory;
        this.preview = preview;
        this.clock = clock;
    }

    Opening opening(PersonId person, StartStep<?> step, @Nullable VillageCode wanted, UUID caseId) {
        var post = access.postToStart(person, step, wanted);
        var village = new VillageCode(post.place());
        return new Opening(step.process(), caseId, village, person, post.group(), clock.instant());
    }

    <F extends Record> Done start(
            PersonId person, StartStep<F> step, @Nullable VillageCode village, Map<String, ?> values) {
        var opening = opening(person, step, village, UUID.randomUUID());
        var form = FormRejected.reading(step.form(), () -> forms.read(step.form(), values));
        preview.refuseHopeless(opening);
        var number =
                numbers.next(opening.village(), step.letters(), opening.today().getYear());
        var file = new CaseFile(
                opening.caseId(),
                number,
                step.process(),
                opening.village(),
                step.title(form),
                null,
                person,
                opening.at(),
                null,
                null);
        cases.enter(file);
        var deed = FormRejected.reading(step.form(), () -> {
            var made = step.begin(opening, form);
            recording.append(opening.village(), person, opening.group(), opening.caseId(), made, values);
            return made;
        });
        Passage.through(() -> runtime.startProcessInstanceByKey(
                step.process(), opening.caseId().toString(), variables(opening, deed.variables())));
        return new Done(recording.settle(file, person, opening.group()), file);
    }

    <F extends Record> List<Finding> examine(
            PersonId person, StartStep<F> step, @Nullable VillageCode village, Map<String, ?> values) {
        var opening = opening(person, step, village, UUID.randomUUID());
        return FormRejected.reading(step.form(), () -> step.examine(opening, forms.readSoFar(step.form(), values)));
    }

    private Map<String, Object> variables(Opening opening, Map<String, Object> given) {
        var variables = new HashMap<>(given);
        variables.putAll(CaseVars.CASE.with(opening.caseId()));
        variables.putAll(CaseVars.VILLAGE.with(opening.village()));
        var district = directory.village(opening.village()).orElseThrow().district();
        variables.putAll(CaseVars.DISTRICT.with(district));
        return variables;
    }
}
