package org.cunwu.engine.process;

import java.time.Instant;
import java.util.UUID;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.kernel.VillageCode;

/** 一轮办理 — a step as a post has it in one round of its case. */
record Turn(UUID caseId, int round, String process, String step, VillageCode village, String group, Instant opened) {

    static Turn of(InboxItem item, int round) {
        return new Turn(
                item.caseId(), round, item.process(), item.step(), item.village(), item.group(), item.createdAt());
    }

    static Turn of(InboxTable.Opened task, int round) {
        return new Turn(task.caseId(), round, task.process(), task.step(), task.village(), task.group(), task.at());
    }
}
