package org.cunwu.upkeep.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import org.cunwu.engine.OpenWork;
import org.cunwu.engine.StoppedJobs;
import org.springframework.stereotype.Component;

/** 在办 — open cases, open and overdue steps by procedure, stopped jobs. */
@Component
@OnlyWhenScraped
class WorkReading implements Reading {

    private static final String PROCEDURE = "procedure";

    private final OpenWork work;
    private final StoppedJobs jobs;
    private final MultiGauge cases;
    private final MultiGauge steps;
    private final MultiGauge overdue;
    private volatile double stopped = Double.NaN;

    WorkReading(OpenWork work, StoppedJobs jobs, MeterRegistry meters) {
        this.work = work;
        this.jobs = jobs;
        this.cases = MultiGauge.builder("cunwu.open.cases").register(meters);
        this.steps = MultiGauge.builder("cunwu.open.steps").register(meters);
        this.overdue = MultiGauge.builder("cunwu.overdue.steps").register(meters);
        Gauge.builder("cunwu.stopped.jobs", () -> stopped).register(meters);
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public void take() {
        var open = new ArrayList<MultiGauge.Row<?>>();
        var late = new ArrayList<MultiGauge.Row<?>>();
        for (var it : work.steps()) {
            open.add(row(it.process(), it.open()));
            late.add(row(it.process(), it.overdue()));
        }
        var running = new ArrayList<MultiGauge.Row<?>>();
        work.cases().forEach((process, count) -> running.add(row(process, count)));
        stopped = jobs.count();
        cases.register(running, true);
        steps.register(open, true);
        overdue.register(late, true);
    }

    private static MultiGauge.Row<?> row(String process, long count) {
        return MultiGauge.Row.of(Tags.of(PROCEDURE, process), count);
    }
}
