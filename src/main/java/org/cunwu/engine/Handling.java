package org.cunwu.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 交接办理 — how officials hand an open step to each other. Like completing it, each of these goes through the door: post,
 * village, separate persons and form are checked, it is recorded as an act, and a key has one effect.
 */
public interface Handling {

    /** One verb's form with everything its page shows. */
    record View(
            Verb verb,
            Class<? extends Record> form,
            InboxItem item,
            CaseFile caseFile,
            Map<String, @Nullable Object> facts) {}

    /** How often an open step was urged, also before the case was sent back to it, and by whom last. */
    record Urged(int times, String who, Instant at) {}

    /**
     * Why a step is open once more.
     *
     * @param verb {@link Verb#RETURN} or {@link Verb#TAKE_BACK}
     * @param round the number of the round that began with it; the first round has no such beginning
     * @param rule the rulebook's id where a town post returned it
     */
    record SentBack(
            Verb verb,
            int round,
            String fromStep,
            String who,
            String post,
            String reason,
            @Nullable String rule,
            Instant at) {}

    /** What the person may do with the step now, besides completing it. */
    List<Verb> offered(PersonId person, String task);

    /** @throws NotYours saying why not, where the verb is not offered */
    View begin(PersonId person, String task, Verb verb);

    /**
     * Does it, records it and answers the receipt.
     *
     * @throws NotYours when it is not the person's to do, or no longer
     * @throws FormRejected when a value cannot be taken
     */
    Door.Done act(PersonId person, String task, Verb verb, Map<String, ?> values, String key);

    /** The open steps among these that somebody urged. */
    Map<String, Urged> urged(Collection<String> tasks);

    /** What sent the case back to this open step, where that is how it was opened. */
    Optional<SentBack> sentBack(InboxItem step);
}
