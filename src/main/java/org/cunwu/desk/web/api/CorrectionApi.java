package org.cunwu.desk.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Outlook;
import org.cunwu.engine.Forms;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Correcting what was entered, and confirming a correction, for programs. */
@RestController
@RequestMapping("/api/v1")
class CorrectionApi {

    private static final String STEP = "/entered/{task:[A-Za-z0-9-]{1,64}}/correction";
    private static final String ONE = "/corrections/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final Corrections corrections;
    private final Forms forms;

    CorrectionApi(Corrections corrections, Forms forms) {
        this.corrections = corrections;
        this.forms = forms;
    }

    /** The step's form and the reason's as JSON Schema, both sent as one body, and what stands there. */
    record Offered(
            Map<String, @Nullable Object> typed,
            Map<String, Object> form,
            Map<String, Object> reason,
            List<String> confirmers) {}

    /** What would follow, with the correction; {@code effect} and {@code seen} are sent back with the decision. */
    record Shown(
            Correction correction,
            @Nullable Effect effect,
            List<String> wouldStop,
            @Nullable String seen) {}

    @GetMapping(STEP)
    Offered form(@PathVariable String task, PersonId person) {
        var view = corrections.begin(person, task);
        return new Offered(
                view.typed(), forms.schema(view.definition().form()), forms.schema(view.reason()), view.confirmers());
    }

    @PostMapping(STEP)
    Answers.Receipted propose(
            @PathVariable String task,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                corrections.propose(person, task, values, Keys.checked(key)).receipt());
    }

    @GetMapping("/corrections")
    List<Correction> waiting(PersonId person) {
        return corrections.waitingFor(person);
    }

    @GetMapping(ONE)
    Shown one(@PathVariable UUID id, PersonId person) {
        var proposal = corrections.of(person, id);
        var outlook = proposal.outlook();
        return new Shown(
                proposal.correction(),
                outlook.map(it -> it.judged().effect()).orElse(null),
                outlook.map(Outlook::wouldStop).orElse(List.of()),
                outlook.map(Outlook::seen).orElse(null));
    }

    @PostMapping(ONE)
    Answers.Receipted decide(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                corrections.decide(person, id, values, Keys.checked(key)).receipt());
    }

    @PostMapping(ONE + "/withdraw")
    Answers.Receipted withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                corrections.withdraw(person, id, values, Keys.checked(key)).receipt());
    }
}
