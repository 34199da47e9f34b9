package org.cunwu.engine;

/**
 * 到期的定时任务 — for the filling of the demo town, which walks through the last months before the engine takes care of
 * its timers itself.
 */
public interface DueTimers {

    /** Runs each timer that is due by the town's clock, in the order in which they fell due. */
    void run();
}
