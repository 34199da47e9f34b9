package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.engine.Deed;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 不同意（终止） — ends the matter where the model lists such an end, with the reason and, from the town, the rule. */
@Component
class Refusing implements StepVerb<Refusing.RefuseForm> {

    private final Access access;
    private final Steps steps;
    private final Ways ways;
    private final RefusalGrounds grounds;
    private final Signatures signatures;

    Refusing(Access access, Steps steps, Ways ways, RefusalGrounds grounds, Signatures signatures) {
        this.access = access;
        this.steps = steps;
        this.ways = ways;
        this.grounds = grounds;
        this.signatures = signatures;
    }

    record RefuseForm(
            @NotNull @Size(min = 5, max = 500) String reason,
            @Nullable @Size(max = 80) String rule) {}

    @Override
    public Verb verb() {
        return Verb.REFUSE;
    }

    @Override
    public Class<RefuseForm> form() {
        return RefuseForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.signer(person, step, steps.of(step.item()));
        if (ways.refusal(step.item()).isEmpty()) throw new NotYours("engine.refuse.nowhere");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return grounds.facts(standing.item().group());
    }

    @Override
    public Deed deed(Standing standing, RefuseForm form) {
        signatures.sign(standing.item(), standing.person(), standing.at());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("reason", form.reason());
        content.put("rule", grounds.checked(standing.item().group(), form.rule()));
        return Deed.of("engine.refuse", standing.today(), content);
    }

    @Override
    public void move(Standing standing, RefuseForm form) {
        ways.move(standing.item(), ways.refusal(standing.item()).orElseThrow().to());
    }
}
