package org.cunwu.disclosure.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.TakingDown;
import org.cunwu.disclosure.register.TakingsDown;
import org.cunwu.engine.Cases;
import org.cunwu.engine.DisclosedMatter;
import org.cunwu.engine.SendingBack;
import org.cunwu.engine.SendingBack.Cause;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.springframework.stereotype.Component;

/**
 * 重新公布 — {@code ${publishAgain}} in the model: what came down before its last day is posted anew and its days begin anew
 * (山东省村务公开条例 第十三条); nothing goes on meanwhile.
 */
@Component
class PublishAgain implements JavaDelegate {

    private final TakingsDown takings;
    private final Notices notices;
    private final List<DisclosedMatter> procedures;
    private final SendingBack sendingBack;
    private final Cases cases;
    private final Texts texts;
    private final TownClock clock;

    PublishAgain(
            TakingsDown takings,
            Notices notices,
            List<DisclosedMatter> procedures,
            SendingBack sendingBack,
            Cases cases,
            Texts texts,
            TownClock clock) {
        this.takings = takings;
        this.notices = notices;
        this.procedures = procedures;
        this.sendingBack = sendingBack;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var taking = takings.get(TakeDownProcess.CASE.from(execution));
        var notice = notices.byId(taking.notice());
        // a correction, or an objection, may have taken it down and its matter back already
        if (notices.isWithdrawn(notice.id())) return;
        procedures.stream()
                .flatMap(it ->
                        it.publishedAgainAt(notice.caseId(), notice.subject().name(), notice.reference()).stream())
                .findFirst()
                .ifPresent(it -> again(taking, notice, it));
    }

    private void again(TakingDown taking, Notice notice, String element) {
        notices.withdraw(notice.id(), clock.today());
        var file = cases.byId(taking.caseId()).orElseThrow();
        sendingBack.to(
                notice.caseId(),
                element,
                new Cause(
                        taking.caseId().toString(),
                        TakeDownProcess.CHECK,
                        texts.text("disclosure.take-down.from", file.number()),
                        Act.SYSTEM,
                        Act.SYSTEM.value(),
                        texts.text("disclosure.take-down.again", taking.lastDay()),
                        clock.instant()));
    }
}
