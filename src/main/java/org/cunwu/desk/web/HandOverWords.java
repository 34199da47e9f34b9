package org.cunwu.desk.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandingOver;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移交清单的话 — whose list it is, and how long there is time. */
@Component
class HandOverWords {

    private final HandingOver handingOver;
    private final Places places;
    private final Texts texts;
    private final TownClock clock;

    HandOverWords(HandingOver handingOver, Places places, Texts texts, TownClock clock) {
        this.handingOver = handingOver;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
    }

    TownBoard.LeftOpen of(HandOver list) {
        return new TownBoard.LeftOpen(
                list.id(),
                places.post(list.group()) + " " + places.person(list.person()),
                list.lastDay(),
                list.dueDay(),
                list.isLate(clock.today()),
                left(list.dueDay()),
                list.signed());
    }

    /** The late ones that the reader may see, of one village where it is named. */
    List<TownBoard.LeftOpen> late(PersonId person, @Nullable VillageCode village) {
        return handingOver.open(person).stream()
                .filter(it -> it.isLate(clock.today()))
                .filter(it -> village == null || it.place().equals(village.value()))
                .map(this::of)
                .toList();
    }

    List<TownBoard.LeftOpen> waitingFor(PersonId person) {
        return handingOver.waitingFor(person).stream().map(this::of).toList();
    }

    /** In calendar days, as the law counts them. */
    private String left(LocalDate due) {
        var date = texts.text("desk.due.date", due.getMonthValue(), due.getDayOfMonth());
        var days = ChronoUnit.DAYS.between(clock.today(), due);
        if (days < 0) return texts.text("desk.hand-over.late", -days, date);
        return days == 0 ? texts.text("desk.due.today", date) : texts.text("desk.hand-over.left", days, date);
    }
}
