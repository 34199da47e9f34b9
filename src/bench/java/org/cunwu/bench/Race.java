package org.cunwu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 比速度 — completed steps per second of the product and of the bare engine, turn by turn, the bare engine twice. */
final class Race {

    private static final int THREADS = 4;
    private static final int CASES = 12;
    private static final int WARM_UPS = 3;

    private Race() {}

    /** Ratios of throughput, each of one round: product to engine, and the engine to itself. */
    record Result(Ratios own, Ratios control, double bareSteps, double ownSteps) {}

    static Result run(Side own, Side bare, int rounds) {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < WARM_UPS; i++) {
                speed(own, pool);
                speed(bare, pool);
            }
            var ratios = new ArrayList<Double>();
            var control = new ArrayList<Double>();
            var ownSteps = new ArrayList<Double>();
            var bareSteps = new ArrayList<Double>();
            for (int i = 0; i < rounds; i++) {
                var before = speed(bare, pool);
                var ours = speed(own, pool);
                var after = speed(bare, pool);
                // against the mean of its neighbours, so that a machine that grows slower favours nobody
                ratios.add(ours / ((before + after) / 2));
                control.add(after / before);
                ownSteps.add(ours);
                bareSteps.add(before);
            }
            return new Result(
                    Ratios.of(ratios),
                    Ratios.of(control),
                    Ratios.of(bareSteps).median(),
                    Ratios.of(ownSteps).median());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Steps per second over some whole cases; only the submissions are timed. */
    private static double speed(Side side, ExecutorService pool) {
        side.take(CASES);
        long nanos = 0;
        for (int step = 0; step < Side.STEPS; step++) {
            var works = side.next(step);
            var begun = System.nanoTime();
            works.stream().<Future<?>>map(pool::submit).toList().forEach(Race::done);
            nanos += System.nanoTime() - begun;
        }
        return (double) CASES * Side.STEPS * 1e9 / nanos;
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
                        .formatted(result.ownSteps, result.bareSteps));
    }
}
