package org.cunwu.ground.process;

import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/ground/ground_entry.bpmn}; BpmnContractTests keeps the two in step. */
final class GroundEntryProcess {

    static final String KEY = "ground_entry";
    static final String LETTERS = "YJ";
    static final String CONFIRM = "user_confirm_ground";
    static final Var<Boolean> ENTERED = Var.flag("entered");

    private GroundEntryProcess() {}
}
