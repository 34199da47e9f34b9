package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overview;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.District;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 镇看板 — what is late, where and since when; promises kept and missed; what was entered late. This year's, where it counts. */
@Component
public class TownBoard {

    private static final int PAGE = 30;

    /** What one looks for, and how far one has paged. */
    public record Asked(
            @Nullable VillageCode village,
            @Nullable String process,
            @Nullable PostKind post,
            int page,
            @Nullable String after) {}

    /**
     * One line of a table, the most late first.
     *
     * @param since the earliest end that has passed
     * @param lateEntries 补录 of this year; only of a village
     * @param disputed entries for another that were said not to be meant; only of a village
     */
    public record Line(
            String code,
            String name,
            long open,
            long late,
            @Nullable LocalDate since,
            long lateEntries,
            long disputed) {}

    /**
     * A late step in words.
     *
     * @param deputy who stands in at its post today, and for whom
     */
    public record LateStep(
            String caseNumber,
            String title,
            String villageName,
            String process,
            String step,
            String post,
            @Nullable String deputy,
            Instant openedAt,
            String left,
            @Nullable String reportedTo) {}

    /** 代录有异议 in words. */
    public record Dispute(
            String caseNumber,
            String title,
            String villageName,
            String process,
            String step,
            String post,
            String clerk,
            String word,
            Instant at) {}

    /** 移交清单 that is still open, in words. */
    public record LeftOpen(
            UUID id, String whose, LocalDate lastDay, LocalDate due, boolean late, String left, int signed) {}

    /** 服务承诺 in words. */
    public record Promised(String process, String post, long kept, long missed) {}

    /**
     * The whole board.
     *
     * @param endless steps whose end cannot be told for want of a holiday table
     * @param disputed of one village where it was asked for, else of all; village by village
     * @param nextPage of the villages, where there are more
     * @param after the last late step, where there are more
     * @param handOvers the late ones, the earliest end first
     */
    public record Board(
            long open,
            long late,
            long endless,
            long lateEntries,
            List<Line> villages,
            @Nullable Integer nextPage,
            List<Line> processes,
            List<Line> posts,
            List<LateStep> lateSteps,
            @Nullable String after,
            List<Dispute> disputed,
            List<LeftOpen> handOvers,
            List<Promised> promises) {}

    private final Overview overview;
    private final TownWords words;
    private final HandOverWords handOverWords;
    private final TownReach reach;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    TownBoard(
            Overview overview,
            TownWords words,
            HandOverWords handOverWords,
            TownReach reach,
            Directory directory,
            Texts texts,
            TownClock clock) {
        this.overview = overview;
        this.words = words;
        this.handOverWords = handOverWords;
        this.reach = reach;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @throws org.cunwu.engine.NotYours without a post that sees it
     * @throws NothingHere for a village out of reach
     */
    public Board of(PersonId person, Asked asked) {
        var villages = reach.of(person);
        if (asked.village() != null && !villages.contains(asked.village())) throw new NothingHere();
        var names = names();
        var year = clock.today().withDayOfYear(1).atStartOfDay(TownClock.ZONE).toInstant();
        var open = overview.open(villages);
        var entries = overview.lateEntries(villages, year);
        var disputed = overview.disputed(villages, year);
        var byVillage = TownLines.byVillage(
                open,
                entries,
                disputed.stream().collect(Collectors.groupingBy(Overview.Disputed::village, Collectors.counting())),
                names);
        var from = Math.min(asked.page() * PAGE, byVillage.size());
        var to = Math.min(from + PAGE, byVillage.size());
        var filter = new Overview.Filter(asked.village(), asked.process(), asked.post());
        var late = overview.late(villages, filter, asked.after(), PAGE + 1);
        return new Board(
                open.stream().mapToLong(Overview.Open::open).sum(),
                open.stream().mapToLong(Overview.Open::late).sum(),
                open.stream().mapToLong(Overview.Open::endless).sum(),
                entries.values().stream().mapToLong(it -> it).sum(),
                byVillage.subList(from, to),
                to < byVillage.size() ? asked.page() + 1 : null,
                TownLines.of(
                        open,
                        Overview.Open::process,
                        it -> texts.find("desk.process." + it).orElse(it)),
                TownLines.of(
                        open,
                        it -> kind(it.group()),
                        it -> PostKind.of(it).map(PostKind::title).orElse(it)),
                words.late(late.stream().limit(PAGE).toList(), names),
                late.size() > PAGE ? late.get(PAGE - 1).task() : null,
                disputed.stream()
                        .filter(it -> asked.village() == null || it.village().equals(asked.village()))
                        .map(it -> words.dispute(it, names))
                        .toList(),
                handOverWords.late(person, asked.village()),
                overview.promises(villages, year).stream()
                        .map(it ->
                                new Promised(it.process(), TownWords.post(it.group(), names), it.kept(), it.missed()))
                        .toList());
    }

    private static String kind(String group) {
        return group.substring(group.indexOf('-') + 1);
    }

    /** Of every place, read once. */
    private Map<String, String> names() {
        var names = directory.villages().stream()
                .collect(Collectors.toMap(it -> it.code().value(), Village::name));
        names.putAll(directory.districts().stream().collect(Collectors.toMap(District::code, District::name)));
        names.put(Post.TOWN, directory.townName());
        return names;
    }
}
