package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 流程版本 — a running case stays on the version of its model on which it began. The post that keeps the town’s settings may
 * move it to the newest one, where its step stands there too and its institution has nothing against it.
 */
public interface Moving {

    /**
     * @param refusal the message that says why it may not move, or null where it may
     * @param arguments of that message, after the label of the field
     */
    record Offer(int version, int newest, @Nullable String refusal, List<Object> arguments) {}

    /** Nothing for a case that has ended or runs on the newest version, or for whoever holds no such post. */
    Optional<Offer> offer(PersonId person, CaseFile file);

    Class<? extends Record> form();

    /**
     * @throws NotYours without the post
     * @throws FormRejected where it may not move
     */
    Submission move(PersonId person, CaseFile file, Map<String, ?> values, String key);
}
