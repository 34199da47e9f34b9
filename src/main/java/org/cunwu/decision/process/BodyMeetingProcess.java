package org.cunwu.decision.process;

import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/decision/body_meeting.bpmn}; BpmnContractTests keeps the two in step. */
final class BodyMeetingProcess {

    static final String KEY = "body_meeting";
    static final String LETTERS = "HY";
    static final String CONFIRM = "user_confirm_meeting";
    static final Var<Boolean> ENTERED = Var.flag("entered");

    private BodyMeetingProcess() {}
}
