package org.cunwu.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Opinions;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 征求的意见 — what was asked for in a step and answered, in words, before it is decided. */
@Component
public class AskedOpinions {

    /**
     * One of them.
     *
     * @param who was asked, or answered where that was a successor
     * @param state {@code open}, {@code given}, {@code withdrawn} or {@code lapsed}
     * @param task in which it is answered
     * @param words the opinion, or why the question was withdrawn
     */
    public record Line(
            String question,
            String asker,
            String who,
            String post,
            Instant askedAt,
            String state,
            String task,
            @Nullable String words,
            @Nullable Instant endedAt) {}

    private final Opinions opinions;
    private final Places places;
    private final Directory directory;

    AskedOpinions(Opinions opinions, Places places, Directory directory) {
        this.opinions = opinions;
        this.places = places;
        this.directory = directory;
    }

    public List<Line> of(String task) {
        return opinions.ofStep(task).stream().map(this::line).toList();
    }

    private Line line(Opinion it) {
        var outcome = it.outcome();
        var by = it.by();
        var who = outcome == Opinion.Outcome.GIVEN && by != null ? by : it.asked();
        return new Line(
                it.question(),
                name(it.asker()),
                name(who),
                places.post(it.group()),
                it.askedAt(),
                outcome == null ? "open" : outcome.name().toLowerCase(Locale.ROOT),
                it.task(),
                it.words(),
                it.endedAt());
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
