package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 转办 — to another holder of the same post, never outside it, and never to somebody who may not sign the step. */
@Component
class PassingOn implements StepVerb<PassingOn.PassOnForm> {

    private final Access access;
    private final Colleagues colleagues;
    private final TaskService tasks;

    PassingOn(Access access, Colleagues colleagues, TaskService tasks) {
        this.access = access;
        this.colleagues = colleagues;
        this.tasks = tasks;
    }

    record PassOnForm(
            @NotBlank @Size(max = 64) String person,
            @Nullable @Size(max = 200) String words) {}

    @Override
    public Verb verb() {
        return Verb.PASS_ON;
    }

    @Override
    public Class<PassOnForm> form() {
        return PassOnForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.mine(person, step);
        if (colleagues.of(person, step).isEmpty()) throw new NotYours("engine.pass-on.nobody");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of(
                "colleagues",
                colleagues.of(standing.person(), known(standing)).stream()
                        .map(it -> Choices.of(it.id().value(), it.name()))
                        .toList());
    }

    @Override
    public Deed deed(Standing standing, PassOnForm form) {
        var chosen = colleagues.of(standing.person(), known(standing)).stream()
                .filter(it -> it.id().value().equals(form.person()))
                .findFirst()
                .orElseThrow(() -> FormRejected.field("person", "engine.form.choice"));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("words", form.words());
        return Deed.of("engine.pass-on", standing.today(), content)
                .withPersonal(Map.of("to", chosen.name(), "toId", chosen.id().value()));
    }

    @Override
    public void move(Standing standing, PassOnForm form) {
        Passage.through(() -> tasks.setAssignee(standing.item().task(), form.person()));
    }

    private static Access.Known known(Standing standing) {
        return new Access.Known(standing.item(), standing.caseFile());
    }
}
