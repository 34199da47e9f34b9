package org.cunwu.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.ground.Grounds;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 恢复实施 — {@code ${resumeDisclosed}} in the model: the objection is settled, what it held up goes on. */
@Component
class ResumeDisclosed implements JavaDelegate {

    private final Objections objections;
    private final Notices notices;
    private final Grounds grounds;
    private final Texts texts;

    ResumeDisclosed(Objections objections, Notices notices, Grounds grounds, Texts texts) {
        this.objections = objections;
        this.notices = notices;
        this.grounds = grounds;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var objection = objections.get(ObjectionProcess.CASE.from(execution)).objection();
        var reference = notices.byId(objection.notice()).reference();
        if (grounds.find(reference).isEmpty()) return;
        grounds.resume(reference, texts.text("disclosure.objection.settled", objection.number()), objection.number());
    }
}
