package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.StoppedJobs.StoppedJob;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.StoppedJobTable;
import org.cunwu.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 停下的作业的办理 — for the technical administrator alone: what stands still, and having it tried once more. */
@Service
public class StoppedDesk {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_MESSAGE = 200;

    private final StoppedJobTable jobs;
    private final StoppedSteps steps;
    private final Retrying retrying;
    private final Receipts receipts;

    StoppedDesk(StoppedJobTable jobs, StoppedSteps steps, Retrying retrying, Receipts receipts) {
        this.jobs = jobs;
        this.steps = steps;
        this.retrying = retrying;
        this.receipts = receipts;
    }

    /**
     * A stopped job in words.
     *
     * @param step as the model calls it
     * @param failure the kind of what went wrong
     * @param message what the program said, cut short
     */
    public record Stopped(StoppedJob job, String step, String failure, String message) {}

    /** All of them, and those that stand still the longest. */
    public record Overview(long count, List<Stopped> first) {}

    @Transactional(readOnly = true)
    public Overview overview(PersonId person, int size) {
        retrying.post(person);
        return new Overview(
                jobs.count(), jobs.list(size).stream().map(this::stopped).toList());
    }

    /**
     * The same key and reason have one effect and one answer.
     *
     * @throws FormRejected when the reason says too little
     */
    public Submission retry(PersonId person, String job, String reason, String key) {
        retrying.post(person);
        var said = reason.strip();
        var length = said.codePointCount(0, said.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON || said.matches("(?s).*[\\p{Cc}\\p{Cs}\\p{Cn}].*")) {
            throw FormRejected.field("reason", "engine.stopped.reason-wrong", SHORTEST_REASON, LONGEST_REASON);
        }
        return receipts.once(
                key, person, "job/" + job, Map.of("reason", said), () -> retrying.retry(person, job, "停下的作业", said));
    }

    private Stopped stopped(StoppedJob job) {
        var line = job.message().replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
        var end = Math.min(line.length(), LONGEST_MESSAGE);
        return new Stopped(
                job, steps.name(job), steps.failure(job), end < line.length() ? line.substring(0, end) + "…" : line);
    }
}
