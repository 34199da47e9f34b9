package org.cunwu.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.register.Notices;
import org.springframework.stereotype.Component;

/** 计算公示截止日 — {@code ${discloseUntil}} in the model: the law says until when; a timer ends it, not a person. */
@Component
class DiscloseUntil implements JavaDelegate {

    private final Notices notices;
    private final NoticeLaw law;

    DiscloseUntil(Notices notices, NoticeLaw law) {
        this.notices = notices;
        this.law = law;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = notices.get(DisclosureProcess.CASE.from(execution), DisclosureProcess.NOTICE.from(execution));
        var posting = notices.posting(notice.id()).orElseThrow();
        DisclosureProcess.END.on(execution, NoticeLaw.end(law.lastDay(notice, posting.postedOn())));
    }
}
