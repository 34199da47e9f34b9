package org.cunwu.engine;

import java.util.List;

/** 征求意见登记 — read side; walls between villages are the caller's. */
public interface Opinions {

    /** All that were asked for in one step, in the order of asking. */
    List<Opinion> ofStep(String askingTask);
}
