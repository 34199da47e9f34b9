package org.cunwu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 比速度 — completed steps per second of the product and of the bare engine, turn by turn, the bare engine twice. */
final class Race {

    private static final int THREADS = 4;
    /** Until most of the code that both sides run is compiled: a town's server runs for months. */
    private static final int WARM_UPS = 10;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Race() {}

    /** Of some whole cases: completed steps per second, and the processor's milliseconds of each, client included. */
    private record Speed(double steps, double milliseconds) {}

    /** Ratios of throughput, each of one round: product to engine, and the engine to itself. */
    record Result(Ratios own, Ratios control, Speed bareMedian, Speed ownMedian) {}

    static Result run(Side own, Side bare, int rounds) {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < WARM_UPS; i++) {
                speed(own, pool);
                speed(bare, pool);
            }
            var ratios = new ArrayList<Double>();
            var control = new ArrayList<Double>();
            var owns = new ArrayList<Speed>();
            var bares = new ArrayList<Speed>();
            for (int i = 0; i < rounds; i++) {
                var before = speed(bare, pool);
                var ours = speed(own, pool);
                var after = speed(bare, pool);
                // against the mean of its neighbours, so that a machine that grows slower favours nobody
                ratios.add(ours.steps() / ((before.steps() + after.steps()) / 2));
                control.add(after.steps() / before.steps());
                owns.add(ours);
                bares.add(before);
            }
            return new Result(Ratios.of(ratios), Ratios.of(control), median(bares), median(owns));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Speed median(List<Speed> speeds) {
        return new Speed(
                Ratios.of(speeds.stream().map(Speed::steps).toList()).median(),
                Ratios.of(speeds.stream().map(Speed::milliseconds).toList()).median());
    }

    /** Over some whole cases; only the submissions are timed. */
    private static Speed speed(Side side, ExecutorService pool) {
        side.take(Side.PLACES);
        long nanos = 0;
        long processor = 0;
        for (int step = 0; step < Side.STEPS; step++) {
            var works = side.next(step);
            var worked = PROCESS.getProcessCpuTime();
            var begun = System.nanoTime();
            works.stream().<Future<?>>map(pool::submit).toList().forEach(Race::done);
            nanos += System.nanoTime() - begun;
            processor += PROCESS.getProcessCpuTime() - worked;
        }
        var steps = (double) Side.PLACES * Side.STEPS;
        return new Speed(steps * 1e9 / nanos, processor / 1e6 / steps);
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(Result result) {
        return List.of(
                "throughput, product over HTTP ÷ bare engine in-process|" + result.own + "|≥ 0.70",
                "  control: bare engine ÷ itself|" + result.control + "|1.00",
                "  completed steps per second here, product and engine|%.0f and %.0f|"
                        .formatted(result.ownMedian.steps(), result.bareMedian.steps()),
                "  milliseconds of this program's processor per step, product and engine|%.1f and %.1f|sign-in, page, JSON and client are the product's alone"
                        .formatted(result.ownMedian.milliseconds(), result.bareMedian.milliseconds()));
    }
}
