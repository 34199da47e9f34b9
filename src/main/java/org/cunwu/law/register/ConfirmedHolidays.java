package org.cunwu.law.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.law.Holiday;
import org.cunwu.law.HolidayTable;
import org.cunwu.law.HolidaysChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Yearly tables, each proposed by one person and confirmed by another. */
@Component
@Transactional
class ConfirmedHolidays implements HolidayTable {

    private final HolidayRegister register;
    private final ChangeDesk desk;
    private final TownClock clock;
    private final ApplicationEventPublisher events;

    ConfirmedHolidays(HolidayRegister register, ChangeDesk desk, TownClock clock, ApplicationEventPublisher events) {
        this.register = register;
        this.desk = desk;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Integer> years() {
        return register.years();
    }

    @Override
    public List<Holiday> of(int year) {
        return register.of(year);
    }

    @Override
    public List<Integer> missing(LocalDate today) {
        var needed = new ArrayList<>(List.of(today.getYear()));
        // the notice for the next year appears in autumn, and periods begin to reach into it
        if (today.getMonth().compareTo(Month.OCTOBER) >= 0) needed.add(today.getYear() + 1);
        needed.removeAll(register.years());
        return needed;
    }

    @Override
    public List<Change> open() {
        return desk.open(Change.Kind.HOLIDAYS);
    }

    @Override
    public Change propose(PersonId by, int year, String rows, String reason) {
        var today = clock.today();
        if (year < today.getYear() || year > today.getYear() + 1)
            throw new Change.Rejected("year", "law.holiday.year-wrong", today.getYear(), today.getYear() + 1);
        HolidayRows.read(year, rows);
        var change = new Change(
                UUID.randomUUID(),
                Change.Kind.HOLIDAYS,
                Integer.toString(year),
                null,
                rows.strip(),
                today,
                reason.strip(),
                by,
                clock.instant());
        desk.propose(change, "law.holidays-proposed");
        return change;
    }

    @Override
    public void confirm(PersonId by, UUID id) {
        var change = desk.confirm(by, id, Change.Kind.HOLIDAYS, "law.holidays-confirmed");
        var year = Integer.parseInt(change.subject());
        register.add(year, HolidayRows.read(year, change.content()), id);
        events.publishEvent(new HolidaysChanged(year));
    }

    @Override
    public void decline(PersonId by, UUID id, String reason) {
        desk.decline(by, id, Change.Kind.HOLIDAYS, reason.strip(), "law.holidays-declined");
    }
}
