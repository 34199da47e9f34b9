package org.cunwu.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunwu.desk.web.TownBoard.Dispute;
import org.cunwu.desk.web.TownBoard.LateStep;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Overview;
import org.cunwu.engine.Reminders;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 看板的说法 — late steps and disputed entries in words; {@code names} are those of every place. */
@Component
class TownWords {

    private final Reminders reminders;
    private final StandIns standIns;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Texts texts;
    private final TownClock clock;

    TownWords(
            Reminders reminders,
            StandIns standIns,
            Directory directory,
            Deadlines deadlines,
            Texts texts,
            TownClock clock) {
        this.reminders = reminders;
        this.standIns = standIns;
        this.directory = directory;
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
    }

    List<LateStep> late(List<InboxItem> late, Map<String, String> names) {
        var reminded = reminders.of(late);
        var deputies = deputies(late);
        return late.stream()
                .map(it -> new LateStep(
                        it.caseNumber(),
                        it.title(),
                        names.getOrDefault(it.village().value(), it.village().value()),
                        it.process(),
                        it.stepName(),
                        post(it.group(), names),
                        deputies.get(it.group()),
                        it.createdAt(),
                        deadlines.left(it.dueAt()).words(),
                        reportedTo(reminded.get(it.task()), names)))
                .toList();
    }

    /** By post, for those in which somebody stands in today. */
    private Map<String, String> deputies(List<InboxItem> late) {
        var places = late.stream().map(it -> Post.placeOf(it.group())).collect(Collectors.toSet());
        return standIns.running(places, clock.today()).stream()
                .collect(Collectors.groupingBy(
                        StandIn::group, Collectors.mapping(this::deputy, Collectors.joining("、"))));
    }

    private String deputy(StandIn one) {
        return texts.text("desk.ahead.deputy", directory.name(one.deputy()), directory.name(one.represented()));
    }

    Dispute dispute(Overview.Disputed entry, Map<String, String> names) {
        return new Dispute(
                entry.caseNumber(),
                entry.title(),
                names.getOrDefault(entry.village().value(), entry.village().value()),
                entry.process(),
                entry.stepName(),
                post(entry.group(), names),
                directory.name(entry.clerk()),
                texts.text("desk.entry-for.not-mine", directory.name(entry.person()), entry.reason()),
                entry.at());
    }

    private static @Nullable String reportedTo(Reminders.@Nullable Reminder last, Map<String, String> names) {
        return last == null || last.kind() != Reminders.Kind.ESCALATED ? null : post(last.post(), names);
    }

    static String post(String group, Map<String, String> names) {
        var place = Post.placeOf(group);
        return Post.kindOf(group)
                .map(it -> it.titleAt(names.getOrDefault(place, place)))
                .orElse(group);
    }
}
