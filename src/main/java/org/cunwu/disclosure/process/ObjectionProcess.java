package org.cunwu.disclosure.process;

import java.util.UUID;
import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/disclosure/objection.bpmn}; BpmnContractTests keeps the two in step. */
final class ObjectionProcess {

    static final String KEY = "objection";
    static final String LETTERS = "YY";

    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);

    /** Whether somebody looked who it was that objected. */
    static final Var<Boolean> TAKEN = Var.flag("taken");

    static final Var<Boolean> UPHELD = Var.flag("upheld");
    static final Var<Boolean> TO_TOWN = Var.flag("toTown");

    private ObjectionProcess() {}

    /** 各步. */
    static final class Steps {
        static final String CHECK = "user_check_objection";
        static final String ANSWER = "user_answer_objection";
        static final String DELIVER = "user_deliver_answer";
        static final String DECIDE = "user_decide_objection";

        private Steps() {}
    }
}
