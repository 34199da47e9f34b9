package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Notices.Published;
import org.cunwu.disclosure.rules.Masking;
import org.cunwu.engine.Publication;
import org.cunwu.engine.Publication.Content;
import org.cunwu.engine.Publication.Line;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 村务公开栏 — what hangs in a village and what hung, masked, for everybody. */
@Component
public class Board {

    private final Notices notices;
    private final NoticeLaw law;
    private final List<Publication> publications;
    private final TownClock clock;

    Board(Notices notices, NoticeLaw law, List<Publication> publications, TownClock clock) {
        this.notices = notices;
        this.law = law;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * One notice as villagers read it.
     *
     * @param entry its place in the register, by which one pages
     * @param lastDay the last day on which it hangs
     * @param daysLeft days until then, the last one counted as none; null once it has ended
     */
    public record Hung(
            long entry,
            Subject subject,
            Content content,
            LocalDate postedOn,
            String place,
            LocalDate lastDay,
            @Nullable Long daysLeft) {}

    /** The latest first, of those entered before that place. */
    public List<Hung> of(VillageCode village, long before, int size) {
        return Recall.during(() -> notices.published(village, before, size).stream()
                .flatMap(it -> hung(it).stream())
                .toList());
    }

    private Optional<Hung> hung(Published published) {
        var notice = published.notice();
        var ended = published.endedOn();
        var lastDay = ended == null ? law.lastDay(notice, published.posting().postedOn()) : ended;
        var left = ended == null ? ChronoUnit.DAYS.between(clock.today(), lastDay) : null;
        return publications.stream()
                .flatMap(it -> it.of(notice.caseId(), notice.subject().name(), notice.reference()).stream())
                .findFirst()
                .map(it -> new Hung(
                        published.entry(),
                        notice.subject(),
                        masked(it),
                        published.posting().postedOn(),
                        Masking.masked(published.posting().place()),
                        lastDay,
                        left));
    }

    private static Content masked(Content content) {
        return new Content(
                Masking.masked(content.title()),
                content.lines().stream()
                        .map(it -> new Line(it.name(), Masking.masked(it.text())))
                        .toList());
    }
}
