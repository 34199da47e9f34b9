package org.cunwu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;

/** 放假安排 — the holidays and make-up days of each year, as the State Council's notice arranges them (CAL-02). */
public interface HolidayTable {

    /** The years whose table is there, in order. */
    List<Integer> years();

    /** The table of a year in force, in the order of days; empty when it is missing. */
    List<Holiday> of(int year);

    /** The years whose table should be there on that day and is not: this one, and from October on the next. */
    List<Integer> missing(LocalDate today);

    /** Tables that wait for a second person. */
    List<Change> open();

    /**
     * @param rows one day a line: date, 放假 or 调休 (HOLIDAY or MAKE_UP), name, separated by commas
     * @throws Change.Rejected naming the first row that cannot be taken
     * @throws Change.NotYours without the post for it
     */
    Change propose(PersonId by, int year, String rows, String reason);

    /** @throws Change.NotYours without the post for it, or by the person who proposed it */
    void confirm(PersonId by, UUID change);

    void decline(PersonId by, UUID change, String reason);
}
