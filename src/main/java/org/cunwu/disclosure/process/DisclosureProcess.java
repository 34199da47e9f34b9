package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Subject;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.Var;
import org.cunwu.kernel.VillageCode;

/** Names shared with {@code bpmn/disclosure/disclosure.bpmn} and with the models that call it. */
final class DisclosureProcess {

    static final String KEY = "disclosure";

    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);
    static final Var<VillageCode> VILLAGE =
            new Var<>("village", it -> new VillageCode((String) it), VillageCode::value);
    static final Var<Subject> SUBJECT = new Var<>("subject", it -> Subject.valueOf((String) it), Subject::name);
    static final Var<String> REFERENCE = Var.text("reference");
    static final Var<LocalDate> OCCURRED_ON =
            new Var<>("occurredOn", it -> LocalDate.parse((String) it), LocalDate::toString);

    static final Var<NoticeId> NOTICE = Var.id("notice", NoticeId::new, NoticeId::value);
    static final Var<Boolean> VERIFIED = Var.flag("verified");

    /** The moment at which the notice may come down, as ISO text. */
    static final Var<String> END = Var.text("disclosureEnd");

    /**
     * Whose signers do not check the board: it shares its caller's case (ADR 0006), so the caller's steps whose outcome
     * is disclosed count as well.
     */
    static final Set<String> NOT_BY_SIGNER_OF = Set.of(HumanStep.START, Steps.POST, "user_resolve", "user_implement");

    private DisclosureProcess() {}

    /** 各步. */
    static final class Steps {
        static final String POST = "user_post";
        static final String VERIFY = "user_verify";

        private Steps() {}
    }
}
