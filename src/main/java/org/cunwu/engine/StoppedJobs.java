package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 停下的作业 — what the program was to do by itself, tried several times in vain and does not try again unasked. */
public interface StoppedJobs {

    /**
     * One of them.
     *
     * @param id of the engine's job
     * @param caseFile the case it belongs to, also where a called procedure stopped; null where it belongs to none
     * @param process the process key
     * @param definition the version of the model that it runs on
     * @param activity the id of the element that failed
     * @param since when it was tried for the last time
     * @param message what the program said, which may be long
     * @param tries how often it was tried, by itself and at somebody's wish
     */
    record StoppedJob(
            String id,
            @Nullable CaseFile caseFile,
            String process,
            String definition,
            String activity,
            Instant since,
            String message,
            int tries) {}

    /** How many stand still now. */
    long count();

    /** Those that stand still the longest come first. */
    List<StoppedJob> list(int size);

    Optional<StoppedJob> find(String id);
}
