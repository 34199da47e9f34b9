package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.cunwu.engine.Deed;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 接办 — a holder of the same post takes over what another signed for and does not do, with the reason. */
@Component
class TakingOver implements StepVerb<TakingOver.TakeOverForm> {

    private final Access access;
    private final Steps steps;
    private final TaskService tasks;

    TakingOver(Access access, Steps steps, TaskService tasks) {
        this.access = access;
        this.steps = steps;
        this.tasks = tasks;
    }

    record TakeOverForm(@NotNull @Size(min = 5, max = 200) String reason) {}

    @Override
    public Verb verb() {
        return Verb.TAKE_OVER;
    }

    @Override
    public Class<TakeOverForm> form() {
        return TakeOverForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.holder(person, step);
        access.separate(person, step, steps.of(step.item()));
        var holder = step.item().assignee();
        if (holder == null || holder.equals(person)) throw new NotYours("engine.take-over.free");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of("holder", holder(standing));
    }

    @Override
    public Deed deed(Standing standing, TakeOverForm form) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("reason", form.reason());
        return Deed.of("engine.take-over", standing.today(), content)
                .withPersonal(Map.of(
                        "from",
                        holder(standing),
                        "fromId",
                        String.valueOf(standing.item().assignee())));
    }

    @Override
    public void move(Standing standing, TakeOverForm form) {
        Passage.through(() ->
                tasks.setAssignee(standing.item().task(), standing.person().value()));
    }

    private String holder(Standing standing) {
        var holder = standing.item().assignee();
        return holder == null ? "" : access.name(holder);
    }
}
