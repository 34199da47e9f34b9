package org.cunwu.upkeep.health;

import java.sql.SQLException;
import java.time.Duration;
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
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * 数据库可用 — asked at most once in two seconds, however many ask, and answered within three: the database that has not
 * answered by then is away.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealthIndicator.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseProbe probe;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var made = new Thread(work, "database-probe");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Look last;
    /** Known to the one thread that looks. */
    private boolean away;

    /** One look at the database, and since when. */
    private record Look(Future<Boolean> answer, long since) {}

    DatabaseHealthIndicator(JdbcConnectionDetails database) {
        this.probe = new DatabaseProbe(
                database.getJdbcUrl(),
                database.getUsername() == null ? "" : database.getUsername(),
                database.getPassword() == null ? "" : database.getPassword());
    }

    @Override
    public Health health() {
        return isThere() ? Health.up().build() : Health.down().build();
    }

    private boolean isThere() {
        var look = look();
        var left = look.since() + PATIENCE.toNanos() - System.nanoTime();
        try {
            return look.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The one that is under way, or fresh; else a new one. */
    private synchronized Look look() {
        var now = System.nanoTime();
        var known = last;
        if (known != null && (!known.answer().isDone() || now - known.since() < FRESH.toNanos())) return known;
        var next = new Look(thread.submit(this::answers), now);
        last = next;
        return next;
    }

    private boolean answers() {
        try {
            probe.look();
            if (away) LOG.info("数据库又有回音了 / the database answers again");
            away = false;
        } catch (SQLException e) {
            if (!away) LOG.warn("数据库没有回音，本节点暂不接收办理 / the database does not answer: not ready", e);
            away = true;
            probe.close();
        }
        return !away;
    }

    @Override
    public void destroy() {
        try {
            // the last connection that is closed closes an embedded database, which needs its time
            thread.submit(probe::close).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The probe was not closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
