package org.cunwu.engine.process;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.SendingBack;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 退回重办 — everything that runs in the case is cancelled, called procedures with it, and it begins again at the step. */
@Component
class SendingBackDesk implements SendingBack {

    private final CaseRegister cases;
    private final SentBackRegister rounds;
    private final PuttingBack engine;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Ledger ledger;
    private final TownClock clock;

    SendingBackDesk(
            CaseRegister cases,
            SentBackRegister rounds,
            PuttingBack engine,
            RuntimeService runtime,
            RepositoryService repository,
            Ledger ledger,
            TownClock clock) {
        this.cases = cases;
        this.rounds = rounds;
        this.engine = engine;
        this.runtime = runtime;
        this.repository = repository;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void to(UUID caseId, String step, Cause cause) {
        cases.hold(caseId);
        var file = cases.byId(caseId).orElseThrow();
        var instance = running(file);
        var round = rounds.add(new SentBackRegister.Row(
                from(file, cause), Verb.RETURN, step, cause.person(), cause.group(), cause.reason(), null, cause.at()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("from", cause.from());
        content.put("to", name(instance, step));
        content.put("reason", cause.reason());
        content.put("round", round);
        ledger.append(Act.bySystem(file.village().value(), "engine.sent-back", caseId, clock.today(), content));
        engine.beginAt(instance.getId(), step);
    }

    private ProcessInstance running(CaseFile file) {
        return Passage.through(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(file.id().toString())
                .processDefinitionKey(file.process())
                .rootProcessInstances()
                .singleResult());
    }

    /** As a return within the case's own procedure, so that the step that begins again says why. */
    private static InboxItem from(CaseFile file, Cause cause) {
        return new InboxItem(
                cause.task(),
                file.process(),
                cause.step(),
                cause.from(),
                file.id(),
                file.number(),
                file.title(),
                file.village(),
                cause.group(),
                null,
                cause.at(),
                null);
    }

    private String name(ProcessInstance instance, String step) {
        FlowElement element = Passage.through(() -> repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(step));
        return element.getName();
    }
}
