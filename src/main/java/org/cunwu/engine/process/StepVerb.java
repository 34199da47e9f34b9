package org.cunwu.engine.process;

import java.util.Map;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 一种办理动作 — a bean per {@link Verb}.
 *
 * @param <F> its form
 */
interface StepVerb<F extends Record> {

    Verb verb();

    Class<F> form();

    /**
     * In which post the person may do it now.
     *
     * @throws org.cunwu.engine.NotYours saying why not
     */
    String post(PersonId person, Access.Known step);

    /** What its page shows: reads only. */
    default Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of();
    }

    /** Writes the registers and says what is to be recorded. */
    Deed deed(Standing standing, F form);

    /** Moves the engine, after the record was made. */
    default void move(Standing standing, F form) {}
}
