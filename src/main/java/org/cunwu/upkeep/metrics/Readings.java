package org.cunwu.upkeep.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 读数 — taken anew when somebody asks for the figures and the last ones are no longer fresh, on one thread beside. Whoever
 * asks waits for a second at most: while the database is away the last figures stand, and their age says so.
 */
@Component
@OnlyWhenScraped
class Readings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Kept> readings = new ArrayList<>();
    private final Duration fresh;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "readings");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Future<?> running;
    private long startedAt;

    Readings(MeterRegistry meters, List<Reading> readings, @Value("${cunwu.metrics.fresh:PT20S}") Duration fresh) {
        this.fresh = fresh;
        for (var reading : readings) {
            var kept = new Kept(reading);
            this.readings.add(kept);
            Gauge.builder("cunwu.reading.age", kept, Kept::age)
                    .baseUnit("seconds")
                    .tag("reading", reading.name())
                    .register(meters);
        }
    }

    void refresh() {
        try {
            started().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The figures are not fresh", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Future<?> started() {
        var now = System.nanoTime();
        var last = running;
        if (last != null && (!last.isDone() || now - startedAt < fresh.toNanos())) return last;
        startedAt = now;
        var next = thread.submit(() -> readings.forEach(Kept::take));
        running = next;
        return next;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    /** One reading and when it last succeeded. */
    private static final class Kept {

        private final Reading reading;
        private volatile long takenAt = Long.MIN_VALUE;
        private boolean failed;

        Kept(Reading reading) {
            this.reading = reading;
        }

        void take() {
            try {
                reading.take();
                takenAt = System.nanoTime();
                failed = false;
            } catch (RuntimeException e) {
                // once is enough until it succeeds again
                if (!failed) LOG.warn("No figures of {}", reading.name(), e);
                failed = true;
            }
        }

        double age() {
            var at = takenAt;
            return at == Long.MIN_VALUE
                    ? Double.NaN
                    : Duration.ofNanos(System.nanoTime() - at).toMillis() / 1000.0;
        }
    }
}
