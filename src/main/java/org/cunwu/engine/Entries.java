package org.cunwu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * 代录 — a clerk enters for somebody without a phone what that person signed on paper, in the clerk's own name. The person
 * sees it and may say that it is not what was meant; that stops nothing and is never hidden.
 */
public interface Entries {

    /** What the person whose statement it is says of it. */
    enum OwnWord {
        /** 是我的意见. */
        MINE,
        /** 不是我的意见. */
        NOT_MINE
    }

    /**
     * The form of a step as the clerk fills it, and whose statement it may be.
     *
     * @param known what the clerk typed before, over what the system knows
     * @param sheet the form that comes with it: whose, signed when, photographed
     */
    record View(
            HumanStep<?> definition,
            InboxItem item,
            CaseFile caseFile,
            Map<String, @Nullable Object> facts,
            Map<String, @Nullable Object> known,
            List<Person> holders,
            Class<? extends Record> sheet) {}

    /**
     * One entry.
     *
     * @param until the last day on which the person may say that it was not meant
     * @param word null while the person has said nothing, which means nothing
     */
    record Entered(
            String task,
            UUID caseId,
            VillageCode village,
            String stepName,
            PersonId clerk,
            PersonId person,
            String group,
            LocalDate signedOn,
            Instant at,
            LocalDate until,
            @Nullable OwnWord word,
            @Nullable String reason) {}

    /** What stands in a form. */
    record Content(Class<? extends Record> form, Map<String, @Nullable Object> typed) {}

    /**
     * An entry as the person sees whose statement it is.
     *
     * @param content empty where it was not kept
     * @param sheets the photographs of what the person signed
     */
    record Own(Entered entered, CaseFile caseFile, Optional<Content> content, List<StoredFile> sheets) {}

    /** Whether the person may enter the step for its holder today. */
    boolean offered(PersonId clerk, String task);

    /** @throws NotYours saying why not */
    View begin(PersonId clerk, String task);

    /** The law on the statement as it stands, without changing anything. */
    List<Finding> examine(PersonId clerk, String task, Map<String, ?> values);

    /** 暂存 — the clerk's own, beside what the holder may have begun. */
    void keepDraft(PersonId clerk, String task, Map<String, ?> values);

    /**
     * Completes the step; the values are those of its form and of {@link View#sheet()} together.
     *
     * @throws NotYours when it may not be entered, by this clerk or for that person
     */
    Door.Done enter(PersonId clerk, String task, Map<String, ?> values, String key);

    /** What was entered for the person and waits for a word, the latest first. */
    List<Entered> waitingFor(PersonId person);

    /** What was entered for the person and can still be answered, answered or not; whoever left office sees it too. */
    List<Entered> enteredFor(PersonId person);

    /** @throws NothingHere unless it was entered for the person */
    Own enteredFor(PersonId person, String task);

    Class<? extends Record> wordForm();

    /** The person's word on it: an act of its own, given once and in time. */
    Door.Done say(PersonId person, String task, Map<String, ?> values, String key);

    List<Entered> ofCase(UUID caseId);

    /** Those of the cases in which somebody said that an entry was not meant. */
    Set<UUID> disputed(Collection<UUID> cases);
}
