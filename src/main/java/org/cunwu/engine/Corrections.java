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
     * @param withheld the fields that differ and tell of persons, such as who voted how: left out of both for a reader who
     *     has no part in it
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
            List<String> withheld,
            List<String> confirmers,
            Instant at,
            String receipt,
            @Nullable End end) {}

    /** 更正的结果. */
    enum Ending {
        /** 已确认. */
        CONFIRMED,
        /** 不确认. */
        DECLINED,
        /** 申请人撤回. */
        WITHDRAWN
    }

    /** How a correction ended, and by whom. */
    record End(
            Ending ending,
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
    record Stopped(StoppedKind kind, String name, @Nullable PersonId draftOf, Map<String, @Nullable Object> draft) {

        /** What somebody kept and did not hand in is shown to nobody else. */
        public Stopped asSeenBy(PersonId reader) {
            return draftOf == null || draftOf.equals(reader) ? this : new Stopped(kind, name, draftOf, Map.of());
        }
    }

    /**
     * A completed step and what may be done about it.
     *
     * @param refusal why the person may not correct it; null where it is offered
     */
    record Offer(Entered entered, @Nullable NotYours refusal, List<Correction> corrections) {}

    /**
     * What would follow if it were confirmed now.
     *
     * @param seen stands for all of this; whoever confirms sends it back, so that nobody confirms what was not shown
     */
    record Outlook(Correctable.Judged judged, List<String> wouldStop, String seen) {}

    /**
     * A correction as whoever decides it sees it.
     *
     * @param refusal why the reader does not decide it
     * @param moot why nobody can confirm it any more; it can still be declined or withdrawn
     * @param outlook empty where it has ended or is moot
     */
    record Proposal(
            Correction correction,
            CaseFile caseFile,
            HumanStep<?> definition,
            @Nullable NotYours refusal,
            @Nullable NotYours moot,
            Optional<Outlook> outlook,
            Class<? extends Record> decision,
            boolean mayWithdraw,
            Class<? extends Record> withdrawal) {}

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

    /** 撤回更正申请 — by whoever proposed it, while nobody has decided it. */
    Door.Done withdraw(PersonId person, UUID correction, Map<String, ?> values, String key);
}
