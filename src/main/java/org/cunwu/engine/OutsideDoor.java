package org.cunwu.engine;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cunwu.kernel.VillageCode;

/**
 * 群众来件 — takes what somebody without an account sends from a public page. Nobody signed in, so the program records that
 * it was received, and an official looks at it in the step that it opens. As at the {@link Door}, everything happens in
 * one transaction and a key has one effect.
 */
public interface OutsideDoor {

    /**
     * What came in.
     *
     * @param letters of the case's number
     * @param title names nobody: it stands in lists
     * @param values as they were sent, to know them again under the same key
     */
    record Arrival(String process, String letters, VillageCode village, String title, Map<String, ?> values) {}

    /** What a public page sends on a case that is already here. */
    record Word(UUID caseId, String step, Map<String, ?> values) {}

    /**
     * Starts a case.
     *
     * @param taken writes the registers under the case's file and says what is recorded; its variables start the process
     */
    Door.Done begin(Arrival arrival, Function<CaseFile, Deed> taken, String key);

    /**
     * Completes the open step that waits for such a word.
     *
     * @throws NothingHere when the case is not at that step
     */
    Door.Done say(Word word, Supplier<Deed> taken, String key);
}
