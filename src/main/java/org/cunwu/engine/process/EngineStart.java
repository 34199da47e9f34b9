package org.cunwu.engine.process;

/** The time during which the engine builds itself; afterwards the guard stands. */
final class EngineStart {

    private volatile boolean underWay = true;

    boolean isUnderWay() {
        return underWay;
    }

    void finish() {
        underWay = false;
    }
}
