package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
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

    StartView begin(PersonId person, String process);

    Done start(PersonId person, String process, Map<String, ?> values, String key);

    StepView open(PersonId person, String task);

    Done complete(PersonId person, String task, Map<String, ?> values, String key);

    /** The law on a form as it stands, without changing anything. */
    List<Finding> examine(PersonId person, String task, Map<String, ?> values);

    List<Finding> examineStart(PersonId person, String process, Map<String, ?> values);

    void keepDraft(PersonId person, String task, Map<String, ?> values);

    /** 签收 — the step is this person's until it is given back. */
    void claim(PersonId person, String task);

    void unclaim(PersonId person, String task);

    /** The files a person uploaded or a case cites, by id. */
    StoredFile file(PersonId person, UUID file);
}
