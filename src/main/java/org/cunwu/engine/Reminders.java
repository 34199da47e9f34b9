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

    /** 下级逾期 — a step of a post below that is late. */
    record Reported(InboxItem step, Instant at) {}

    /** The last reminder of each open step about the end that it has now, by task. */
    Map<String, Reminder> of(Collection<InboxItem> steps);

    /** What was reported to the person's posts of today and is still late, the latest end first. */
    List<Reported> reportedTo(PersonId person, int size);
}
