package org.cunwu.risk.process;

import org.cunwu.engine.FormRejected;
import org.jspecify.annotations.Nullable;

/** 理由 — whoever refuses, exempts or overrules says why, in at least five characters. */
final class Reason {

    private static final int SHORTEST = 5;

    private Reason() {}

    static void required(String path, @Nullable String words) {
        FormRejected.unlessSaid(path, words, SHORTEST, "risk.reason.required");
    }
}
