package org.cunwu.disclosure.process;

import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Period;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 结束公示 — {@code ${closeNotice}} in the model: the clock has ended the notice. The last day is the one the law computed,
 * whenever the timer was run.
 */
@Component
class CloseNotice implements JavaDelegate {

    private final Notices notices;
    private final NoticeLaw noticeLaw;
    private final Law law;
    private final Ledger ledger;
    private final TownClock clock;

    CloseNotice(Notices notices, NoticeLaw noticeLaw, Law law, Ledger ledger, TownClock clock) {
        this.notices = notices;
        this.noticeLaw = noticeLaw;
        this.law = law;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = notices.get(DisclosureProcess.CASE.from(execution), DisclosureProcess.NOTICE.from(execution));
        var postedOn = notices.posting(notice.id()).orElseThrow().postedOn();
        var lastDay = noticeLaw.lastDay(notice, postedOn);
        notices.end(notice.id(), lastDay);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reference", notice.reference());
        content.put("subject", notice.subject().name());
        content.put("postedOn", postedOn.toString());
        content.put("lastDay", lastDay.toString());
        var period = law.examine(NoticePeriodRules.PERIOD, postedOn, notice.village(), new Period(postedOn, lastDay));
        ledger.append(Act.bySystem(notice.village().value(), "disclosure.end", notice.caseId(), clock.today(), content)
                .withFindings(List.of(period)));
    }
}
