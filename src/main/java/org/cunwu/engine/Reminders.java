package org.cunwu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.PersonId;

/** 提醒 — what is soon due, due or reported to the post above. It reminds; it never approves, refuses or skips. */
public interface Reminders {

    /** What about a step was written down. */
    enum Kind {
        /** 快到期了. */
        BEFORE,
        /** 到期了. */
        END,
        /** 逾期，已报告上一级岗位. */
        ESCALATED
    }

    /** @param post whom it tells: the step's own, or the post above */
    record Reminder(Kind kind, LocalDate dueOn, String post, Instant at) {}

    /**
     * 下级逾期 — a step of a post below that is late.
     *
     * @param post to which it was reported
     */
    record Reported(InboxItem step, String post, Instant at) {}

    /** The last reminder of each open step about the end that it has now, by task. */
    Map<String, Reminder> of(Collection<InboxItem> steps);

    /** What was reported to the posts in which the person acts today, as a deputy too, and is still late. */
    List<Reported> reportedTo(PersonId person, int size);
}
