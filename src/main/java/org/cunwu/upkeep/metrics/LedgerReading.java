package org.cunwu.upkeep.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Standing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 总账 — heights, how far behind the newest checkpoint is, and what came of the last verification. */
@Component
@OnlyWhenScraped
class LedgerReading implements Reading {

    private final Standing standing;
    private final Checkpoints checkpoints;
    private final TownClock clock;
    private final int mostChains;
    private final MultiGauge chains;
    private volatile double acts = Double.NaN;
    private volatile double unproven = Double.NaN;
    private volatile Optional<Checkpoint> latest = Optional.empty();

    LedgerReading(
            Standing standing,
            Checkpoints checkpoints,
            TownClock clock,
            MeterRegistry meters,
            @Value("${cunwu.metrics.most-chains:100}") int mostChains) {
        this.standing = standing;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.mostChains = mostChains;
        this.chains = MultiGauge.builder("cunwu.ledger.chain.height").register(meters);
        Gauge.builder("cunwu.ledger.height", () -> acts).register(meters);
        Gauge.builder("cunwu.checkpoint.behind", () -> unproven)
                .baseUnit("acts")
                .register(meters);
        Gauge.builder("cunwu.checkpoint.age", this::age).baseUnit("seconds").register(meters);
        verification(meters, "whole", standing::whole);
        verification(meters, "checkpoint", standing::sinceCheckpoint);
    }

    private static void verification(MeterRegistry meters, String from, Supplier<Optional<Standing.Look>> look) {
        Gauge.builder(
                        "cunwu.verification.good",
                        () -> look.get().map(it -> it.good() ? 1.0 : 0.0).orElse(Double.NaN))
                .tag("scope", from)
                .register(meters);
        Gauge.builder(
                        "cunwu.verification.time",
                        () -> look.get()
                                .map(it -> (double) it.at().getEpochSecond())
                                .orElse(Double.NaN))
                .baseUnit("seconds")
                .tag("scope", from)
                .register(meters);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void take() {
        // the checkpoint first: what is added in between lies behind it
        var checkpoint = checkpoints.latest();
        var heights = standing.heights();
        var sum = heights.values().stream().mapToLong(Long::longValue).sum();
        var proven = checkpoint.stream()
                .flatMap(it -> it.heads().stream())
                .mapToLong(Checkpoint.Head::height)
                .sum();
        latest = checkpoint;
        acts = sum;
        unproven = sum - proven;
        chains.register(rows(heights), true);
    }

    /** A county's villages are too many to be told apart here: then the sum must do. */
    private List<MultiGauge.Row<?>> rows(Map<String, Long> heights) {
        if (heights.size() > mostChains) return List.of();
        return heights.entrySet().stream()
                .map(it -> MultiGauge.Row.of(Tags.of("chain", it.getKey()), it.getValue()))
                .collect(Collectors.toList());
    }

    private double age() {
        return latest.map(it -> Duration.between(it.takenAt(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
