package org.cunwu.upkeep.check;

import java.util.ArrayList;
import java.util.List;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.HolidayTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 放假安排 — of this year and the next; without it no period in working days can be computed. */
@Component
@Order(3)
class HolidayInspection implements Inspection {

    private final ObjectProvider<HolidayTable> holidays;
    private final TownClock clock;

    HolidayInspection(ObjectProvider<HolidayTable> holidays, TownClock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public List<Result> look() {
        var results = new ArrayList<Result>();
        var today = clock.today();
        var table = holidays.getObject();
        var missing = table.missing(today);
        for (var year : List.of(today.getYear(), today.getYear() + 1)) {
            var text = Integer.toString(year);
            var days = table.of(year).size();
            if (days > 0) results.add(Result.good("upkeep.check.holidays", text, days));
            else if (year == today.getYear()) results.add(Result.bad("upkeep.check.holidays-missing", text));
            else if (missing.contains(year)) results.add(Result.weak("upkeep.check.holidays-due", text));
            else results.add(Result.good("upkeep.check.holidays-later", text));
        }
        return results;
    }
}
