package org.cunwu.law.register;

import java.time.LocalDate;
import java.util.Set;
import org.cunwu.law.WorkingDays;
import org.cunwu.law.rules.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar by the tables in force, read again whenever any node added one. */
@Component
class TownWorkingDays implements WorkingDays {

    private record Read(long version, Calendar calendar) {}

    private final HolidayRegister register;
    private final SettingsVersion version;
    private volatile @Nullable Read last;

    TownWorkingDays(HolidayRegister register, SettingsVersion version) {
        this.register = register;
        this.version = version;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        return calendar().plus(start, workingDays);
    }

    @Override
    public int between(LocalDate start, LocalDate end) {
        return calendar().between(start, end);
    }

    @Override
    public LocalDate lastDay(LocalDate start, int calendarDays) {
        return calendar().lastDay(start, calendarDays);
    }

    @Override
    public boolean knows(int year) {
        return calendar().knows(year);
    }

    private Calendar calendar() {
        var now = version.now().holidays();
        var read = last;
        if (read == null || read.version() != now) {
            read = new Read(now, Calendar.of(Set.copyOf(register.years()), register.all()));
            last = read;
        }
        return read.calendar();
    }
}
