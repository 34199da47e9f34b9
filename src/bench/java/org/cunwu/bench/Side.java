package org.cunwu.bench;

import java.util.List;

/** One of those who race: takes a number of cases through the same procedure, one step of all of them after the other. */
interface Side extends AutoCloseable {

    /** 所有步骤 — the start and each human step. */
    int STEPS = 14;

    /** So many villages take part, one case after the other in each. */
    int PLACES = 12;

    /** Begins with new cases. */
    void take(int cases);

    /** The next step of every case, ready to be done; finding the open task and preparing the form is not the race. */
    List<Runnable> next(int step);

    @Override
    void close();
}
