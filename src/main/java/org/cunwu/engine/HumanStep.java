package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 人工步骤 — one user task of one model: a typed form, a page at {@code templates/<institution>/<step>.html}, and what
 * completing it does. A bean per user task; BpmnContractTests pairs them.
 *
 * @param <F> the form: a record whose components carry Bean Validation constraints
 */
public interface HumanStep<F extends Record> {

    /** Stands among {@link #notBySignerOf} for the start of the case, whose signer is whoever started it. */
    String START = "start";

    /** The process key. */
    String process();

    /** The user task's id in the model. */
    String id();

    /** The template of its page, for example {@code decision/user_propose}. */
    String page();

    Class<F> form();

    /**
     * Steps of the same case, also of its called procedures and its caller, whose signers may not sign this one:
     * separation of duties looks at the person, and at everybody who ever signed.
     */
    default Set<String> notBySignerOf() {
        return Set.of();
    }

    /**
     * Whether the village's clerk may enter it for its holder from a signed sheet (代录): it is a statement of that person,
     * which the paper proves. Never where the step is there so that somebody else looks for themselves.
     */
    default boolean mayBeEnteredFor() {
        return false;
    }

    /** By when it should be done, counted from the day on which it was opened. */
    default Deadline deadline() {
        return Deadline.USUAL;
    }

    /**
     * 服务承诺 — how soon the post promises to answer, where it does; counted from the day on which the step was opened,
     * so that no days at all mean the same day. It is measured, and moves nothing.
     */
    default Optional<Deadline> promise() {
        return Optional.empty();
    }

    /** What the person must see before deciding, for the page and the API: values, records, lists. Reads only. */
    Map<String, @Nullable Object> facts(OpenStep step);

    /** What the page starts with where the system knows it already: form paths to values. */
    default Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of();
    }

    /** What the law says of the form as it stands; shown live, changes nothing. */
    List<Finding> examine(OpenStep step, F form);

    /**
     * Writes the registers and says what is to be recorded. Runs in the act's transaction.
     *
     * @throws ActUnlawful when the law says no; nothing is kept
     * @throws FormRejected when a value contradicts another or what the registers hold
     */
    Deed complete(OpenStep step, F form);
}
