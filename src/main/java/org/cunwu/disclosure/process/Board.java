package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Notices.Published;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.engine.Publication;
import org.cunwu.engine.Publication.Content;
import org.cunwu.engine.Publication.Line;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 村务公开栏 — what hangs in a village and what hung, masked, for everybody. */
@Component
public class Board {

    /** More than ever hangs in a village at one time, and waits to be entered as taken down. */
    private static final int MOST = 100;

    private final Notices notices;
    private final NoticeLaw law;
    private final Law settled;
    private final List<Publication> publications;
    private final TownClock clock;

    Board(Notices notices, NoticeLaw law, Law settled, List<Publication> publications, TownClock clock) {
        this.notices = notices;
        this.law = law;
        this.settled = settled;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * One notice as villagers read it.
     *
     * @param entry its place in the register, by which one pages and names it
     * @param lastDay the last day on which it hangs
     * @param daysLeft days until then, the last one counted as none; null once it has ended
     */
    public record Hung(
            long entry,
            NoticeId notice,
            Subject subject,
            Content content,
            LocalDate postedOn,
            String place,
            LocalDate lastDay,
            @Nullable Long daysLeft) {

        /** Whether it may still be objected to here: the clock has not taken it down. */
        public boolean hangs() {
            return daysLeft != null;
        }
    }

    /** The latest first, of those entered before that place. */
    public List<Hung> of(VillageCode village, long before, int size) {
        return Recall.during(() -> notices.published(village, before, size).stream()
                .flatMap(it -> hung(it).stream())
                .toList());
    }

    /** What hangs at that place of the register, as long as it does. */
    public Optional<Hung> hanging(VillageCode village, long entry) {
        return of(village, entry + 1, 1).stream()
                .filter(it -> it.entry() == entry && it.hangs())
                .findFirst();
    }

    /** All that hangs now, the latest first. */
    List<Hung> hanging(VillageCode village) {
        return posted(village).stream().filter(Hung::hangs).toList();
    }

    /** What was posted of late, the latest first. */
    List<Hung> posted(VillageCode village) {
        return of(village, Long.MAX_VALUE, MOST);
    }

    /** How long villagers may object, and how long the committee may take to answer. */
    public record Days(long objecting, long answering) {}

    public Days days(VillageCode village) {
        var settings = settled.settings(village, clock.today());
        return new Days(settings.number(ObjectionRules.DAYS.name()), settings.number(ObjectionRules.REPLY_DAYS.name()));
    }

    private Optional<Hung> hung(Published published) {
        var notice = published.notice();
        var ended = published.endedOn();
        var lastDay = ended == null ? law.lastDay(notice, published.posting().postedOn()) : ended;
        var left = ended == null ? ChronoUnit.DAYS.between(clock.today(), lastDay) : null;
        return content(notice)
                .map(it -> new Hung(
                        published.entry(),
                        notice.id(),
                        notice.subject(),
                        it,
                        published.posting().postedOn(),
                        Masking.masked(published.posting().place()),
                        lastDay,
                        left));
    }

    /** What hangs, or will. */
    Optional<Content> content(Notice notice) {
        return publications.stream()
                .flatMap(it -> it.of(notice.caseId(), notice.subject().name(), notice.reference()).stream())
                .findFirst()
                .map(Board::masked);
    }

    private static Content masked(Content content) {
        return new Content(
                Masking.masked(content.title()),
                content.lines().stream()
                        .map(it -> new Line(it.name(), Masking.masked(it.text())))
                        .toList());
    }
}
