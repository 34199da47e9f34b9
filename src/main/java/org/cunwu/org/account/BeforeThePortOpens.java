package org.cunwu.org.account;

import org.springframework.context.SmartLifecycle;

/**
 * 开门之前 — what is done to the town's data at each start: after the ledger was verified, before anything works with the
 * town, and long before the port opens. A sub-command looks at the data as they are.
 */
public abstract class BeforeThePortOpens implements SmartLifecycle {

    private final boolean serving;
    private volatile boolean running;

    protected BeforeThePortOpens(String command) {
        this.serving = command.isEmpty();
    }

    protected abstract void prepare();

    @Override
    public final void start() {
        running = true;
        if (serving) prepare();
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return 0;
    }
}
