package org.cunwu.disclosure.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 撤榜登记 — once its days are over somebody enters, with a photograph, until when a notice really hung. */
public final class TakingDownRules {

    /** The number of the resolution, the last day that the law asked for, and the day on which one asks. */
    public record Over(
            @Nullable String reference,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate today) {}

    public static final Parameter DAYS = Parameter.number("disclosure.take-down.days", "4D-04", 7, 1, 60);

    public static final Provision<Over> ENTERED = Provision.of(
            "disclosure.take-down.entered",
            "4D-04",
            Over.class,
            TOWN_SETTING,
            LocalDate.of(2018, 9, 21),
            TakingDownRules::entered);

    private TakingDownRules() {}

    private static Verdict entered(Over facts, Settings settings) {
        var days = settings.number(DAYS.name());
        var lastDay = facts.lastDay();
        var today = facts.today();
        var reference = facts.reference() == null ? "—" : facts.reference();
        if (lastDay == null || today == null) return Verdict.undetermined(days, reference, "—", "—");
        var until = lastDay.plusDays(days);
        return Verdict.when(!today.isAfter(until), days, reference, lastDay, until);
    }
}
