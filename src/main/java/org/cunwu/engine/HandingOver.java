package org.cunwu.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.HandOver.Part;
import org.cunwu.engine.HandOver.Signed;
import org.cunwu.engine.Holdings.Held;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 移交的办理 — the lists of the posts that end: whoever leaves, whoever takes over and a witness sign in person, three
 * different people; nothing counts as handed over because time went by.
 */
public interface HandingOver {

    /**
     * A list with what stands in it, who signed, and what the reader may do.
     *
     * @param kept whether nobody was appointed, so that the keeper takes over
     * @param seen stands for the items; whoever signs sends it back, so that nobody signs a list that was not shown
     * @param since what came into the leaving person's hands after the first signature, and so stands in no list
     * @param law which sets the time when a whole committee changes; null where only the town does
     */
    record View(
            HandOver list,
            boolean late,
            boolean kept,
            @Nullable LegalSource law,
            List<Held> items,
            String seen,
            List<Held> since,
            List<Signed> signatures,
            Set<Part> maySign,
            boolean mayNoteAbsence,
            Class<? extends Record> form,
            Class<? extends Record> absenceForm) {}

    /** The open lists that the reader may see, the most urgent first. */
    List<HandOver> open(PersonId person);

    /** Those of them that wait for the reader: to be signed, or late and 党政办's to see to. */
    List<HandOver> waitingFor(PersonId person);

    /** @throws NothingHere for a list out of reach */
    View view(PersonId person, UUID id);

    /** @throws NotYours saying who signs that part */
    Submission sign(PersonId person, UUID id, Map<String, ?> values, String key);

    /**
     * 缺签 — after the last day 党政办 notes why whoever left did not sign.
     *
     * @throws NotYours saying who may note that
     */
    Submission noteAbsence(PersonId person, UUID id, Map<String, ?> values, String key);
}
