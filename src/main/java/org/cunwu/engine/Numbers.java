package org.cunwu.engine;

import org.cunwu.kernel.VillageCode;

/** 编号 — numbers without gaps per village, kind and year; taken in the caller's transaction. */
public interface Numbers {

    /**
     * The next number, for example {@code SQ-YS-2026-0001}.
     *
     * @param letters the kind, for example {@code YS}
     */
    String next(VillageCode village, String letters, int year);
}
