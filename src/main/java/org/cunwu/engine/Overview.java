package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;

/** 看板 — how much is open and late, where and since when. Walls between villages are the caller's {@code reach}. */
public interface Overview {

    /**
     * The open steps of one post in one village and procedure.
     *
     * @param late those whose end has passed
     * @param since the earliest end that has passed
     * @param endless those whose end cannot be told for want of a holiday table
     */
    record Open(
            VillageCode village,
            String process,
            String group,
            long open,
            long late,
            @Nullable Instant since,
            long endless) {}

    /** What the late steps are narrowed to; null means all. */
    record Filter(
            @Nullable VillageCode village,
            @Nullable String process,
            @Nullable PostKind post) {}

    /** How often a post kept what it promises, in one procedure; what is late and not yet answered is missed. */
    record Promise(String process, String group, long kept, long missed) {}

    /**
     * 代录有异议 — an entry of which the person whose statement it was said that it was not meant.
     *
     * @param group the post for which it was entered
     */
    record Disputed(
            String caseNumber,
            String title,
            VillageCode village,
            String process,
            String stepName,
            String group,
            PersonId clerk,
            PersonId person,
            String reason,
            Instant at) {}

    List<Open> open(Set<VillageCode> reach);

    /** The earliest end first; {@code after} is the task of the last one of the page before. */
    List<InboxItem> late(Set<VillageCode> reach, Filter filter, @Nullable String after, int size);

    List<Promise> promises(Set<VillageCode> reach, Instant since);

    /** Said since then, or in a case that still runs; village by village, the latest first. */
    List<Disputed> disputed(Set<VillageCode> reach, Instant since);

    /** 补录 by village; those without any are left out. */
    Map<VillageCode, Long> lateEntries(Set<VillageCode> reach, Instant since);
}
