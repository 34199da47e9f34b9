package org.cunwu.disclosure.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Stage;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 异议 — what a villager says against something that hangs.
 *
 * @param caseId its own case
 * @param number of that case, by which the villager asks for the answer
 * @param online whether it came by the public page, so that nobody has looked yet who it was
 * @param phone figures only
 */
public record Objection(
        UUID caseId,
        String number,
        VillageCode village,
        NoticeId notice,
        boolean online,
        String name,
        String phone,
        String words,
        LocalDate receivedOn) {

    /**
     * 办理的一句话.
     *
     * @param task the step in which it was said, or null where the villager said it on the public page
     */
    public record Word(
            Stage stage,
            @Nullable String words,
            LocalDate onDay,
            PersonId by,
            String group,
            @Nullable String task,
            Instant at) {}

    /** An objection with all that was said on it, the latest last. */
    public record Course(Objection objection, List<Word> words) {

        public Course {
            words = List.copyOf(words);
        }

        public Optional<Word> latest() {
            return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
        }

        public Optional<Word> of(Stage stage) {
            return words.stream().filter(it -> it.stage() == stage).findFirst();
        }

        /** The committee's answer, whatever it says. */
        public Optional<Word> answer() {
            return of(Stage.UPHELD).or(() -> of(Stage.NOT_UPHELD));
        }

        public boolean open() {
            return latest().filter(it -> it.stage().last()).isEmpty();
        }
    }
}
