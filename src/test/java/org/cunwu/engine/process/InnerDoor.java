package org.cunwu.engine.process;

import java.util.function.Supplier;

/** Lets a test deploy a model of its own, as the program itself does. */
public final class InnerDoor {

    private InnerDoor() {}

    public static <T> T through(Supplier<T> work) {
        return Passage.through(work);
    }
}
