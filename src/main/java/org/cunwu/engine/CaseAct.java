package org.cunwu.engine;

import java.util.Set;
import org.cunwu.org.PostKind;

/**
 * 案外办理 — what a post does to a case without a step of its procedure being open for it, such as the town's order to
 * correct a resolution. Each is one act with its form, in a post held today, within reach, once per key.
 *
 * @param <F> the form
 */
public interface CaseAct<F extends Record> {

    /** {@code ground-order}: part of the address and of what a key binds. */
    String code();

    /** Who may. */
    Set<PostKind> posts();

    /** The message that says who may. */
    String whoMay();

    Class<F> form();

    /**
     * Writes the registers and says what is to be recorded. Runs in the act's transaction.
     *
     * @throws ActUnlawful when the law says no; nothing is kept
     * @throws FormRejected when a value contradicts another or what the registers hold
     */
    Deed deed(Acting acting, F form);

    /** What follows in the same transaction, after the person's own act. */
    default void afterwards(Acting acting, F form) {}
}
