package org.cunwu.engine.process;

import java.util.function.Supplier;

/**
 * 通行 — marks the current thread as coming through our own door. The guard lets nothing change the engine without it,
 * whether somebody is signed in or not.
 */
final class Passage {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Passage() {}

    static boolean isOpen() {
        return DEPTH.get() > 0;
    }

    static void through(Runnable work) {
        through(() -> {
            work.run();
            return true;
        });
    }

    static <T> T through(Supplier<T> work) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return work.get();
        } finally {
            DEPTH.set(DEPTH.get() - 1);
            if (DEPTH.get() == 0) DEPTH.remove();
        }
    }
}
