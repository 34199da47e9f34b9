package org.cunwu.decision.process;

import org.cunwu.decision.ProposalId;
import org.cunwu.engine.Var;
import org.cunwu.kernel.VillageCode;

/** Names shared with {@code bpmn/decision/four_discussions.bpmn}; BpmnContractTests keeps the two in step. */
final class FourDiscussionsProcess {

    static final String KEY = "four_discussions";

    /** Letters of the case's number, and of the resolution's. */
    static final String LETTERS = "YS";

    static final String RESOLUTION_LETTERS = "YSJY";

    /** A proposal is its case. */
    static final Var<ProposalId> PROPOSAL = Var.id("caseId", ProposalId::new, ProposalId::value);

    static final Var<VillageCode> VILLAGE =
            new Var<>("village", it -> new VillageCode((String) it), VillageCode::value);

    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");
    static final Var<Boolean> WITHDRAWN = Var.flag("withdrawn");

    /** Whether too few people came to a roll-called meeting, so that it is held again. */
    static final Var<Boolean> AGAIN = Var.flag("again");

    /** Whether a change of what was resolved before is not proposed again, so that the result is disclosed as it is. */
    static final Var<Boolean> UNAPPROVED = Var.flag("unapproved");

    static final Var<Boolean> PROPOSED = Var.flag("proposed");
    static final Var<Boolean> CONSULTED = Var.flag("consulted");
    static final Var<Boolean> OBJECTED = Var.flag("objected");
    static final Var<Boolean> OVERRULED = Var.flag("overruled");
    /** Whether the town looks at the matter before the party members do (四议一审). */
    static final Var<Boolean> REVIEW_NEEDED = Var.flag("reviewNeeded");

    static final Var<Boolean> REVIEWED = Var.flag("reviewed");
    static final Var<Boolean> DELIBERATED = Var.flag("deliberated");

    /** Whether the meeting took place as it was announced. */
    static final Var<Boolean> HELD = Var.flag("held");

    static final Var<Boolean> CONVENED = Var.flag("convened");
    static final Var<Boolean> ADOPTED = Var.flag("adopted");

    /** Whether the resolution needs something more before it is carried out. */
    static final Var<Boolean> APPROVAL_NEEDED = Var.flag("approvalNeeded");

    static final Var<Boolean> APPROVED = Var.flag("approved");
    static final Var<Boolean> DEVIATED = Var.flag("deviated");
    static final Var<String> RESOLUTION = Var.text("resolutionNumber");
    static final Var<String> ADOPTED_ON = Var.text("adoptedOn");
    static final Var<String> COMPLETED_ON = Var.text("completedOn");

    static final String DISCLOSE_RESOLUTION = "call_disclose_resolution";
    static final String DISCLOSE_RESULT = "call_disclose_result";

    private FourDiscussionsProcess() {}

    /** 各步. */
    static final class Steps {
        static final String REVISE = "user_revise";
        static final String CONFIRM = "user_confirm";
        static final String PROPOSE = "user_propose";
        static final String CONSULT = "user_consult";
        static final String SUPERVISE = "user_supervise";
        static final String ANSWER = "user_answer";
        static final String REVIEW = "user_review";
        static final String DELIBERATE = "user_deliberate";
        static final String NOTIFY = "user_notify";
        static final String RESOLVE = "user_resolve";
        static final String APPROVE = "user_approve";
        static final String IMPLEMENT = "user_implement";
        static final String ARCHIVE = "user_archive";

        private Steps() {}
    }
}
