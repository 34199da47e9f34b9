package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 更正 — a wrong entry is corrected by a new act of the same post and confirmed by somebody else. The original stays on
 * record; what rests on it is stopped, by name, where the corrected entry leads elsewhere.
 */
public interface Corrections {

    /**
     * One completed step.
     *
     * @param receipt of the act by which it was entered
     */
    record Entered(
            String task,
            UUID caseId,
            String process,
            String step,
            String stepName,
            VillageCode village,
            PersonId person,
            String group,
            Instant at,
            String receipt) {}

    /** A step's form once more, with what stands there. */
    record View(
            HumanStep<?> definition,
            Entered entered,
            CaseFile caseFile,
            Map<String, @Nullable Object> facts,
            Map<String, @Nullable Object> typed,
            Class<? extends Record> reason,
            List<String> confirmers) {}

    /**
     * One correction.
     *
     * @param confirmers the posts, one of which confirms it
     * @param end null while it waits
     */
    record Correction(
            UUID id,
            Entered entered,
            PersonId proposer,
            String reason,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            List<String> confirmers,
            Instant at,
            String receipt,
            @Nullable End end) {}

    /** 确认或者不确认. */
    record End(
            boolean confirmed,
            PersonId person,
            String group,
            @Nullable String reason,
            Correctable.@Nullable Effect effect,
            Instant at,
            String receipt,
            List<Stopped> stopped) {}

    /** 停下的种类. */
    enum StoppedKind {
        /** An open step, which ended. */
        OPEN,
        /** What somebody had kept in an open step and not submitted. */
        DRAFT,
        /** A completed step that no longer counts. */
        ENTRY,
        /** What rested on them: a resolution, a notice. */
        RESTING
    }

    /** One thing that a correction stopped. */
    record Stopped(StoppedKind kind, String name, @Nullable PersonId draftOf, Map<String, @Nullable Object> draft) {}

    /**
     * A completed step and what may be done about it.
     *
     * @param refusal why the person may not correct it; null where it is offered
     */
    record Offer(Entered entered, @Nullable NotYours refusal, List<Correction> corrections) {}

    /** A correction as whoever decides it sees it. */
    record Proposal(
            Correction correction,
            CaseFile caseFile,
            HumanStep<?> definition,
            @Nullable NotYours refusal,
            Optional<Correctable.Judged> judged,
            List<String> wouldStop,
            Class<? extends Record> decision) {}

    /** By the receipt of the act. */
    Map<String, Offer> ofCase(PersonId person, CaseFile file);

    /** @throws NotYours saying why not */
    View begin(PersonId person, String task);

    /** The values are those of the step's form and of {@link View#reason()} together; nothing changes yet. */
    Door.Done propose(PersonId person, String task, Map<String, ?> values, String key);

    /** What waits for the person's decision, the oldest first. */
    List<Correction> waitingFor(PersonId person);

    /** @throws NothingHere in a village out of reach */
    Proposal of(PersonId person, UUID correction);

    Door.Done decide(PersonId person, UUID correction, Map<String, ?> values, String key);
}
