package org.cunwu.disclosure.process;

import java.util.UUID;
import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/disclosure/take_down.bpmn}; BpmnContractTests keeps the two in step. */
final class TakeDownProcess {

    static final String KEY = "take_down";
    static final String LETTERS = "CB";
    static final String CHECK = "user_check_taking_down";

    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);
    static final Var<Boolean> TRUE = Var.flag("confirmed");

    /** Whether it came down before its last day, so that it is published anew. */
    static final Var<Boolean> EARLY = Var.flag("early");

    private TakeDownProcess() {}
}
