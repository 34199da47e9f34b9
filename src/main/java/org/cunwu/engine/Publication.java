package org.cunwu.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 公开的内容 — what a procedure makes public of a case; each procedure that calls 公开 contributes a bean. */
public interface Publication {

    /**
     * What hangs on the board, in the reader's language.
     *
     * @param title what it is about
     * @param lines what villagers must know of it, in the order in which they read
     */
    record Content(String title, List<Line> lines) {}

    /** 一项内容. */
    record Line(String name, String text) {}

    /**
     * The content by the registers, or nothing where the case belongs to another procedure.
     *
     * @param subject {@code RESOLUTION} or {@code RESULT}
     * @param reference the number of the resolution
     */
    Optional<Content> of(UUID caseId, String subject, String reference);
}
