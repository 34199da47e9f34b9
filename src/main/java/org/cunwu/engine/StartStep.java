package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.kernel.Finding;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * 提出事项 — how a case of one procedure begins. A bean per process that a person may start.
 *
 * @param <F> the start form
 */
public interface StartStep<F extends Record> {

    String process();

    /** The letters of its case numbers, for example {@code YS}. */
    String letters();

    /** The template of its page, for example {@code decision/start}. */
    String page();

    Class<F> form();

    /** Who may start it. */
    Set<PostKind> posts();

    /** What the page shows: documents needed, choices. */
    Map<String, @Nullable Object> facts(Opening opening);

    List<Finding> examine(Opening opening, F form);

    /** The matter in a few words, shown in every list. */
    String title(F form);

    /**
     * Writes the registers; the variables of the deed start the process.
     *
     * @throws ActUnlawful when the law says no; nothing is kept
     * @throws FormRejected when a value contradicts another
     */
    Deed begin(Opening opening, F form);
}
