package org.cunwu.disclosure.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 开立公示 — {@code ${openNotice}} in the model: enters what is to be disclosed, for which case. */
@Component
class OpenNotice implements JavaDelegate {

    private final Notices notices;
    private final TownClock clock;

    OpenNotice(Notices notices, TownClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = new Notice(
                new NoticeId(UUID.randomUUID()),
                DisclosureProcess.CASE.from(execution),
                DisclosureProcess.VILLAGE.from(execution),
                DisclosureProcess.SUBJECT.from(execution),
                DisclosureProcess.REFERENCE.from(execution),
                DisclosureProcess.OCCURRED_ON.from(execution),
                clock.today());
        notices.add(notice, clock.instant());
        DisclosureProcess.NOTICE.on(execution, notice.id());
    }
}
