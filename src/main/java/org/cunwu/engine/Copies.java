package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 抄送 — what others let a person know of; nothing waits for it to be read. */
public interface Copies {

    /**
     * A case as it was copied to one person.
     *
     * @param stepName at which step it was copied
     * @param readAt when the person said so, once
     */
    record Copy(
            UUID id,
            UUID caseId,
            String caseNumber,
            String title,
            VillageCode village,
            String stepName,
            PersonId sender,
            String senderGroup,
            @Nullable String words,
            Instant at,
            @Nullable Instant readAt) {}

    /** Copied to the person, of the villages that the person's posts of today reach; the latest first. */
    List<Copy> of(PersonId person, int size);

    /** How many of these the person has not read, counted up to {@code cap}. */
    int unread(PersonId person, int cap);

    /**
     * 已阅 — records once that the person read it.
     *
     * @throws NothingHere when it was not copied to the person, or the village is out of reach today
     * @throws Overtaken when it was read before
     */
    Door.Done read(PersonId person, UUID copy, String key);
}
