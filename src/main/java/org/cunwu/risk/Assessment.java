package org.cunwu.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;

/**
 * 评估报告 — an assessment as it was filed. It never changes.
 *
 * @param number under which it is cited, for example {@code SQ-FXBG-2026-0001}
 * @param decidedOn the day of the meeting
 * @param lastDay the last day on which it may be cited
 */
public record Assessment(
        String number,
        UUID caseId,
        VillageCode village,
        Subject subject,
        Grade grade,
        Ruling ruling,
        LocalDate assessedOn,
        LocalDate decidedOn,
        LocalDate filedOn,
        LocalDate lastDay) {

    /** 状态. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        NOT_CARRIED_OUT
    }

    public State state(LocalDate day) {
        if (ruling != Ruling.CARRY_OUT) return State.NOT_CARRIED_OUT;
        return day.isAfter(lastDay) ? State.EXPIRED : State.IN_FORCE;
    }
}
