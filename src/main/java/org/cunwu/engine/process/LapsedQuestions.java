package org.cunwu.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Opinion.Outcome;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 意见失效 — a step that ends in another way than by its own decision takes the questions asked in it along. */
@Component
class LapsedQuestions {

    private final OpinionRegister opinions;
    private final Directory directory;
    private final Ledger ledger;
    private final TownClock clock;

    LapsedQuestions(OpinionRegister opinions, Directory directory, Ledger ledger, TownClock clock) {
        this.opinions = opinions;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    void ofStep(String task, RuntimeService runtime) {
        for (var open : opinions.open(task)) {
            if (!opinions.end(open, Outcome.LAPSED, null, null, clock.instant())) continue;
            record(open);
            runtime.deleteProcessInstance(open.instance(), Outcome.LAPSED.name(), false, true);
        }
    }

    private void record(Opinion open) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", open.stepName());
        content.put("question", open.question());
        var asked = directory.name(open.asked());
        ledger.append(
                Act.bySystem(open.village().value(), "engine.opinion-lapsed", open.caseId(), clock.today(), content)
                        .withPersonal(Map.of("to", asked)));
    }
}
