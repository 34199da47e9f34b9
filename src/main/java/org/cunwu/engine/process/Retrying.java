package org.cunwu.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.StoppedJobs.StoppedJob;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.StoppedJobTable;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 重试 — the technical administrator has a job that stands still tried once more; that is an act like any other. */
@Component
class Retrying {

    /** However many are asked for: whoever wants another look has to look first. */
    private static final int ONCE = 1;

    private final StoppedJobTable jobs;
    private final StoppedSteps steps;
    private final EngineCommands engine;
    private final Ledger ledger;
    private final Directory directory;
    private final TownClock clock;

    Retrying(
            StoppedJobTable jobs,
            StoppedSteps steps,
            EngineCommands engine,
            Ledger ledger,
            Directory directory,
            TownClock clock) {
        this.jobs = jobs;
        this.steps = steps;
        this.engine = engine;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The group in which the person may do this today.
     *
     * @throws NotYours without the post of technical administrator
     */
    String post(PersonId person) {
        return directory.posts(person, clock.today()).stream()
                .filter(it -> it.kind() == PostKind.ADMINISTRATOR)
                .map(Post::group)
                .findFirst()
                .orElseThrow(() -> new NotYours("engine.stopped.not-yours"));
    }

    /**
     * @param through in the words of the record, where it was done
     * @throws NothingHere when there is no such job, or no more
     * @throws Overtaken when it does not stand still
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submission retry(PersonId person, String id, String through, @Nullable String reason) {
        var post = post(person);
        if (!jobs.lock(id)) throw new NothingHere();
        var job = jobs.find(id).orElseThrow(() -> new Overtaken(null, null));
        ledger.append(act(person, post, job, through, reason));
        engine.execute(new SetJobRetriesCmd(id, null, ONCE, null, false));
        return receipt(job);
    }

    private Act act(PersonId person, String post, StoppedJob job, String through, @Nullable String reason) {
        var file = Optional.ofNullable(job.caseFile());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        file.ifPresent(it -> content.put("number", it.number()));
        content.put("process", job.process());
        content.put("step", steps.name(job));
        content.put("job", job.id());
        content.put("failure", steps.failure(job));
        content.put("retriesBefore", 0L);
        content.put("retriesAfter", (long) ONCE);
        content.put("through", through);
        if (reason != null) content.put("reason", reason);
        return new Act(
                file.map(it -> it.village().value()).orElse(Act.TOWN),
                person,
                post,
                "engine.job-retried",
                file.map(it -> it.id()).orElse(null),
                clock.today(),
                content,
                Map.of(),
                List.of(),
                List.of());
    }

    private Submission receipt(StoppedJob job) {
        return Submission.of(ledger.settle().get(0), job.caseFile());
    }
}
