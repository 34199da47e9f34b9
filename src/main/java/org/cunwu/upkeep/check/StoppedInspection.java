package org.cunwu.upkeep.check;

import java.util.List;
import org.cunwu.engine.StoppedJobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 停下的作业 — whatever the program gave up waits for somebody to look. */
@Component
@Order(8)
class StoppedInspection implements Inspection {

    private final ObjectProvider<StoppedJobs> jobs;

    StoppedInspection(ObjectProvider<StoppedJobs> jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<Result> look() {
        var stopped = jobs.getObject().count();
        return List.of(
                stopped == 0
                        ? Result.good("upkeep.check.no-stopped-jobs")
                        : Result.bad("upkeep.check.stopped-jobs", stopped));
    }
}
