package org.cunwu.engine;

import java.util.List;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** 待办箱 — kept in the same transaction as the engine's tasks, so that no engine query is needed to read it. */
public interface Inbox {

    /** Open steps for a person's posts of today, newest first; {@code after} is the last task id of the page before. */
    List<InboxItem> of(PersonId person, @Nullable String after, int size);

    /** How many are open, counted up to {@code cap}. */
    int count(PersonId person, int cap);

    /** The open steps of one case. */
    List<InboxItem> ofCase(java.util.UUID caseId);
}
