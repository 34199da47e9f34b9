package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 一扇门 — the only way to start a case or to complete a step. It checks post, village, four eyes, form and law, writes
 * registers and ledger, and moves the process, in one transaction. Submitted values come as a tree of text, numbers,
 * flags, lists and maps, from a page or from JSON alike.
 */
public interface Door {

    /** An open step with everything its page shows; {@code draft} holds what was typed before, by form path. */
    record StepView(
            OpenStep step,
            HumanStep<?> definition,
            CaseFile caseFile,
            Map<String, @Nullable Object> facts,
            Map<String, @Nullable Object> draft,
            boolean mayComplete) {}

    /** What a submission came to. */
    record Done(Submission receipt, CaseFile caseFile) {}

    /** A start form with everything its page shows. */
    record StartView(Opening opening, StartStep<?> definition, Map<String, @Nullable Object> facts) {}

    /** The procedures that the person may start today. */
    List<StartStep<?>> startable(PersonId person);

    /** The villages for which the person may start it today, by code: more than one where somebody serves several. */
    List<VillageCode> startableFor(PersonId person, String process);

    /**
     * @param village for which it is started; null where the person's posts leave no choice
     * @throws FormRejected when there is a choice and none was made
     */
    StartView begin(PersonId person, String process, @Nullable VillageCode village);

    Done start(PersonId person, String process, @Nullable VillageCode village, Map<String, ?> values, String key);

    StepView open(PersonId person, String task);

    Done complete(PersonId person, String task, Map<String, ?> values, String key);

    /** The law on a form as it stands, without changing anything. */
    List<Finding> examine(PersonId person, String task, Map<String, ?> values);

    List<Finding> examineStart(PersonId person, String process, @Nullable VillageCode village, Map<String, ?> values);

    /**
     * Whether the step is open and the person's to do, without reading or changing anything else.
     *
     * @throws NothingHere when the person may not know of it
     * @throws Overtaken when somebody completed it
     * @throws NotYours when somebody else must do it
     */
    void check(PersonId person, String task);

    void keepDraft(PersonId person, String task, Map<String, ?> values);

    /** 签收 — the step is this person's until it is given back. */
    void claim(PersonId person, String task);

    void unclaim(PersonId person, String task);

    /** The files a person uploaded or a case cites, by id. */
    StoredFile file(PersonId person, UUID file);
}
