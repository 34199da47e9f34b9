package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.engine.Var;

/** Names shared with {@code bpmn/disclosure/open_affairs.bpmn}; BpmnContractTests keeps the two in step. */
final class AffairsProcess {

    static final String KEY = "open_affairs";
    static final String LETTERS = "GK";

    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);
    static final Var<String> NUMBER = Var.text("affairsNumber");
    static final Var<Boolean> AGREED = Var.flag("agreed");
    static final Var<Boolean> FIXED = Var.flag("fixed");
    static final Var<LocalDate> FIXED_ON =
            new Var<>("fixedOn", it -> LocalDate.parse((String) it), LocalDate::toString);

    /** The call that posts it. */
    static final String DISCLOSE = "call_disclose_affairs";

    private AffairsProcess() {}

    /** 各步. */
    static final class Steps {
        static final String REVIEW = "user_review_affairs";
        static final String REVISE = "user_revise_affairs";
        static final String FIX = "user_fix_affairs";

        private Steps() {}
    }
}
