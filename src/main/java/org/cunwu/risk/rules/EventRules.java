package org.cunwu.risk.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 大型活动规则 — from a thousand people on the police permit it, unless it is the daily business of the venue. */
public final class EventRules {

    /** 许可机关. */
    public enum Permit {
        NONE,
        COUNTY,
        CITY
    }

    /**
     * @param people who are expected
     * @param ownBusiness whether it is the daily business of a theatre, a park or the like
     * @param appliedOn the day on which the permit was applied for
     * @param eventOn the day of the event
     */
    public record Crowd(
            @Nullable Integer people,
            @Nullable Boolean ownBusiness,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate eventOn) {}

    private static final int LARGE = 1_000;

    /** Exactly so many fall under both sentences of the article: the higher office then. */
    private static final int VERY_LARGE = 5_000;

    private static final int DAYS_BEFORE = 20;

    public static final Provision<Crowd> PERMIT = Provision.of(
            "risk.event.permit",
            "SSR-08",
            Crowd.class,
            Statutes.publicEvents("第二条、第十二条"),
            Statutes.PUBLIC_EVENTS,
            EventRules::permit);

    public static final Provision<Crowd> APPLICATION = Provision.of(
            "risk.event.application",
            "SSR-08",
            Crowd.class,
            Statutes.publicEvents("第十三条"),
            Statutes.PUBLIC_EVENTS,
            EventRules::application);

    private EventRules() {}

    static List<Provision<?>> all() {
        return List.of(PERMIT, APPLICATION);
    }

    private static Verdict permit(Crowd facts, Settings settings) {
        var people = facts.people();
        var ownBusiness = facts.ownBusiness();
        if (people == null || ownBusiness == null) return Verdict.undetermined();
        var by = by(people, ownBusiness);
        return Verdict.when(by == Permit.NONE || facts.appliedOn() != null, people, by, facts.appliedOn())
                .withValue(by);
    }

    private static Verdict application(Crowd facts, Settings settings) {
        var people = facts.people();
        var ownBusiness = facts.ownBusiness();
        var applied = facts.appliedOn();
        var event = facts.eventOn();
        if (people == null || ownBusiness == null) return Verdict.undetermined();
        if (by(people, ownBusiness) == Permit.NONE) return Verdict.satisfied(applied, event, event);
        if (applied == null || event == null) return Verdict.undetermined();
        var latest = event.minusDays(DAYS_BEFORE);
        return Verdict.when(!applied.isAfter(latest), applied, event, latest);
    }

    private static Permit by(int people, boolean ownBusiness) {
        if (people < LARGE || ownBusiness) return Permit.NONE;
        return people < VERY_LARGE ? Permit.COUNTY : Permit.CITY;
    }
}
