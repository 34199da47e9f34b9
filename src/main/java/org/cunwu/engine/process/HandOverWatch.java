package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.register.HandOvers;
import org.cunwu.engine.rules.HandOverRules;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移交清单的生成 — some days before a post ends, or at once when it ended, by whatever made it end; where the same person
 * stays in the post nothing is handed over. What is late is reported once, and stays to be handed over.
 */
@Component
class HandOverWatch {

    private final HandOvers lists;
    private final HandOverActs acts;
    private final Directory directory;
    private final StandIns standIns;
    private final Law law;
    private final TownClock clock;

    HandOverWatch(
            HandOvers lists, HandOverActs acts, Directory directory, StandIns standIns, Law law, TownClock clock) {
        this.lists = lists;
        this.acts = acts;
        this.directory = directory;
        this.standIns = standIns;
        this.law = law;
        this.clock = clock;
    }

    /** Looking twice changes nothing. */
    @Transactional
    void look(LocalDate today) {
        // whoever appoints takes the same lock: the terms stay as they are meanwhile
        standIns.lock();
        lists.open().forEach(it -> again(it, today));
        var town = law.townSettings(today);
        directory
                .ending(
                        today.minusDays(town.number(HandOverParameters.BACK)),
                        today.plusDays(town.number(HandOverParameters.AHEAD)))
                .forEach(it -> open(it, today));
    }

    private void again(HandOver list, LocalDate today) {
        var terms = directory.terms(list.group(), list.lastDay());
        if (HandOverRules.staysOn(list.person(), list.lastDay(), terms) || (!list.isFrozen() && !ends(list))) {
            if (lists.drop(list.id(), clock.instant())) acts.bySystem("engine.hand-over-dropped", list);
            return;
        }
        // a day that has passed is not moved: what was late stays late
        if (list.isLate(today)) {
            if (lists.report(list.id(), clock.instant())) acts.bySystem("engine.hand-over-late", list);
            return;
        }
        var due = due(list, terms, today);
        if (!due.equals(list.dueDay())) lists.due(list.id(), due);
    }

    /** Whether the term still ends on the day for which the list was opened. */
    private boolean ends(HandOver list) {
        return directory.ending(list.lastDay(), list.lastDay()).stream()
                .anyMatch(it -> it.person().equals(list.person()) && it.group().equals(list.group()));
    }

    private void open(Post term, LocalDate today) {
        // the technical administrator has no part in the villages' affairs
        if (term.kind() == PostKind.ADMINISTRATOR) return;
        var lastDay = Objects.requireNonNull(term.to());
        var terms = directory.terms(term.group(), lastDay);
        if (HandOverRules.staysOn(term.person(), lastDay, terms)) return;
        var due = HandOverRules.due(term.person(), lastDay, terms, days(term.kind(), term.place(), today));
        var list =
                new HandOver(UUID.randomUUID(), term.person(), term.kind(), term.place(), lastDay, due, 0, null, null);
        if (lists.knows(list)) return;
        lists.open(list, clock.instant());
        acts.bySystem("engine.hand-over-opened", list);
    }

    private LocalDate due(HandOver list, List<Post> terms, LocalDate today) {
        return HandOverRules.due(list.person(), list.lastDay(), terms, days(list.kind(), list.place(), today));
    }

    private long days(PostKind kind, String place, LocalDate today) {
        var settings =
                kind.level() == Level.VILLAGE ? law.settings(new VillageCode(place), today) : law.townSettings(today);
        return settings.number(HandOverParameters.DAYS);
    }
}
