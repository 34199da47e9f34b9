package org.cunwu.decision.process;

import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/decision/kin_declaration.bpmn}; BpmnContractTests keeps the two in step. */
final class KinProcess {

    static final String KEY = "kin_declaration";
    static final String LETTERS = "QS";
    static final String CONFIRM = "user_confirm_kin";
    static final Var<Boolean> ENTERED = Var.flag("entered");

    private KinProcess() {}
}
