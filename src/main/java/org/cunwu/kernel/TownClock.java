package org.cunwu.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 时钟 — the one clock of the program and its engine, in the town's time zone. Only tests, the bench and the filling of
 * the demo town may move it.
 */
public final class TownClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(ZONE);
    private final List<Consumer<@Nullable Instant>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant stopped;

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Lets another clock, the engine's, stand where this one stands; null means real time again. */
    public void follow(Consumer<@Nullable Instant> follower) {
        followers.add(follower);
        follower.accept(stopped);
    }

    /** Stops the clock at this moment. */
    public void stopAt(Instant moment) {
        stopped = moment;
        followers.forEach(it -> it.accept(moment));
    }

    public void advance(Duration step) {
        stopAt(instant().plus(step));
    }

    /** Lets real time go on. */
    public void goOn() {
        stopped = null;
        followers.forEach(it -> it.accept(null));
    }

    @Override
    public Instant instant() {
        var moment = stopped;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The town has one time zone");
    }
}
