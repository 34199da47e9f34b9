package org.cunwu.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.ground.Grounds;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 暂缓实施 — {@code ${suspendDisclosed}} in the model: until the objection is settled nothing goes on under what hangs. */
@Component
class SuspendDisclosed implements JavaDelegate {

    private final Objections objections;
    private final Notices notices;
    private final Grounds grounds;
    private final Texts texts;

    SuspendDisclosed(Objections objections, Notices notices, Grounds grounds, Texts texts) {
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
        grounds.suspend(reference, texts.text("disclosure.objection.suspends", objection.number()), objection.number());
    }
}
