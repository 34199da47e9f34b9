package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 退回修改 — to an earlier step that the model lists, with the reason; a post of the district or the town also names the
 * rule that is not met (四权不变, PAY-15). Each return begins a round; what was signed in the rounds before stays on record
 * and is signed anew.
 */
@Component
class Returning implements StepVerb<Returning.ReturnForm> {

    private final Access access;
    private final Steps steps;
    private final Ways ways;
    private final RefusalGrounds grounds;
    private final SentBackRegister rounds;
    private final Signatures signatures;

    Returning(
            Access access,
            Steps steps,
            Ways ways,
            RefusalGrounds grounds,
            SentBackRegister rounds,
            Signatures signatures) {
        this.access = access;
        this.steps = steps;
        this.ways = ways;
        this.grounds = grounds;
        this.rounds = rounds;
        this.signatures = signatures;
    }

    record ReturnForm(
            @NotBlank @Size(max = 64) String to,
            @NotNull @Size(min = 5, max = 500) String reason,
            @Nullable @Size(max = 80) String rule) {}

    @Override
    public Verb verb() {
        return Verb.RETURN;
    }

    @Override
    public Class<ReturnForm> form() {
        return ReturnForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.signer(person, step, steps.of(step.item()));
        if (ways.returns(step.item()).isEmpty()) throw new NotYours("engine.return.nowhere");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put(
                "targets",
                ways.returns(standing.item()).stream()
                        .map(it -> Choices.of(it.to(), it.name()))
                        .toList());
        facts.putAll(grounds.facts(standing.item().group()));
        return facts;
    }

    @Override
    public Deed deed(Standing standing, ReturnForm form) {
        var target = ways.returns(standing.item()).stream()
                .filter(it -> it.to().equals(form.to()))
                .findFirst()
                .orElseThrow(() -> FormRejected.field("to", "engine.form.choice"));
        var rule = grounds.checked(standing.item().group(), form.rule());
        var round = rounds.add(new SentBackRegister.Row(
                standing.item(),
                verb(),
                target.to(),
                standing.person(),
                standing.group(),
                form.reason(),
                rule,
                standing.at()));
        signatures.sign(standing.item(), standing.person(), standing.at());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("to", target.name());
        content.put("reason", form.reason());
        content.put("rule", rule);
        content.put("round", round);
        return Deed.of("engine.return", standing.today(), content);
    }

    @Override
    public void move(Standing standing, ReturnForm form) {
        ways.move(standing.item(), form.to());
    }
}
