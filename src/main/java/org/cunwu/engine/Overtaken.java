package org.cunwu.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 已被办理 — somebody else was faster (HTTP 409): who and when, where that is known. */
public class Overtaken extends RuntimeException {

    private final @Nullable String who;
    private final @Nullable Instant when;

    public Overtaken(@Nullable String who, @Nullable Instant when) {
        super("Overtaken");
        this.who = who;
        this.when = when;
    }

    public @Nullable String who() {
        return who;
    }

    public @Nullable Instant when() {
        return when;
    }
}
