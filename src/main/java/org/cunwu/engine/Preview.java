package org.cunwu.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 预览 — who will act next and after, by the model in the version that runs or will run. It follows the main way, which each
 * gateway of a model names ({@code main}); whatever a vote or an answer may change instead is told as a turn. It reads
 * only, and decides nothing.
 */
public interface Preview {

    /** Why nobody could take a step as the posts are held today. */
    enum Obstacle {
        /** 岗位空缺 — nobody holds the post. */
        VACANT,
        /** 一人两签 — whoever holds it signs a step that this one must be independent of. */
        TWICE
    }

    /**
     * Somebody who holds the post today, or stands in for one who does.
     *
     * @param onBehalfOf the name of the one represented, where it is a deputy
     * @param barredBy the step that the person signed or will sign, and that this one must be independent of
     */
    record Holder(
            PersonId person,
            String name,
            @Nullable String onBehalfOf,
            @Nullable String barredBy) {}

    /**
     * One of the ways that part after a step.
     *
     * @param condition as drawn in the model: 通过
     * @param leadsTo the step or the end that it comes to
     */
    record Turn(String condition, String leadsTo, boolean main) {}

    /**
     * A step ahead, the open one included.
     *
     * @param group the post by which it finds its holder; null for a period that the clock ends
     * @param due the end of its time, if everything before it takes all of its own; null while it cannot be computed
     */
    record Ahead(
            String process,
            String step,
            String name,
            @Nullable String group,
            List<Holder> holders,
            @Nullable Instant due,
            List<Turn> turns) {

        public Optional<Obstacle> obstacle() {
            if (group == null || holders.stream().anyMatch(it -> it.barredBy() == null)) return Optional.empty();
            return Optional.of(holders.isEmpty() ? Obstacle.VACANT : Obstacle.TWICE);
        }
    }

    /** Of a case that the person is about to start; refuses whom {@link Door#begin} refuses. */
    List<Ahead> beforeStart(PersonId person, String process, @Nullable VillageCode village);

    /** Of a case as it stands, beginning with what is open now; empty when it has ended. */
    List<Ahead> of(CaseFile file);
}
