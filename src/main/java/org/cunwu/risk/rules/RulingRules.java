package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.jspecify.annotations.Nullable;

/** 决定规则 — what each grade allows, and how the meeting that decides is held. */
public final class RulingRules {

    /**
     * @param mitigated whether measures were taken under this plan and it was assessed again since
     * @param emergencyPlan what is done if something happens
     */
    public record Weighed(
            @Nullable Grade grade,
            @Nullable Ruling ruling,
            @Nullable Boolean mitigated,
            @Nullable String emergencyPlan) {}

    /**
     * @param headLast whether the head spoke last
     * @param dissent what those who did not agree said
     * @param departure why the head departs from the majority
     */
    public record Meeting(
            @Nullable Integer present,
            @Nullable Integer agreed,
            @Nullable Boolean headLast,
            @Nullable String dissent,
            @Nullable String departure) {}

    /** The day on which the party committee was asked, and that of the meeting. */
    public record Reported(
            @Nullable LocalDate askedOn, @Nullable LocalDate heldOn) {}

    public static final Provision<Weighed> HIGH = Provision.of(
            "risk.ruling.high", "SSR-04", Weighed.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, RulingRules::high);

    public static final Provision<Weighed> MEDIUM = Provision.of(
            "risk.ruling.medium", "SSR-04", Weighed.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, RulingRules::medium);

    public static final Provision<Weighed> EMERGENCY_PLAN = Provision.of(
            "risk.ruling.emergency-plan",
            "SSR-04",
            Weighed.class,
            TOWN_SETTING,
            Statutes.TOWN_SETTINGS,
            RulingRules::emergencyPlan);

    public static final Provision<Meeting> COLLECTIVE = Provision.of(
            "risk.ruling.collective",
            "DEC-08",
            Meeting.class,
            Statutes.decisionProcedure("第三十条"),
            Statutes.DECISION_PROCEDURE,
            RulingRules::collective);

    public static final Provision<Meeting> DEPARTURE = Provision.of(
            "risk.ruling.departure",
            "DEC-08",
            Meeting.class,
            Statutes.decisionProcedure("第三十条"),
            Statutes.DECISION_PROCEDURE,
            RulingRules::departure);

    public static final Provision<Reported> REPORTED = Provision.of(
            "risk.ruling.reported",
            "DEC-08",
            Reported.class,
            Statutes.decisionProcedure("第三十一条"),
            Statutes.DECISION_PROCEDURE,
            RulingRules::reported);

    private RulingRules() {}

    static List<Provision<?>> all() {
        return List.of(HIGH, MEDIUM, EMERGENCY_PLAN, COLLECTIVE, DEPARTURE, REPORTED);
    }

    /** Putting it off changes nothing in a high risk: another plan, or none. */
    private static Verdict high(Weighed facts, Settings settings) {
        var grade = facts.grade();
        var ruling = facts.ruling();
        if (grade == null || ruling == null) return Verdict.undetermined();
        var goesOn = ruling == Ruling.CARRY_OUT || ruling == Ruling.SUSPEND;
        return Verdict.when(grade != Grade.HIGH || !goesOn, grade, ruling);
    }

    private static Verdict medium(Weighed facts, Settings settings) {
        var grade = facts.grade();
        var ruling = facts.ruling();
        var mitigated = facts.mitigated();
        if (grade == null || ruling == null || mitigated == null) return Verdict.undetermined();
        return Verdict.when(grade != Grade.MEDIUM || ruling != Ruling.CARRY_OUT || mitigated, grade, ruling, mitigated);
    }

    private static Verdict emergencyPlan(Weighed facts, Settings settings) {
        var ruling = facts.ruling();
        var plan = facts.emergencyPlan();
        if (ruling == null) return Verdict.undetermined();
        return Verdict.when(ruling != Ruling.CARRY_OUT || isSaid(plan), ruling, isSaid(plan));
    }

    private static Verdict collective(Meeting facts, Settings settings) {
        var present = facts.present();
        var agreed = facts.agreed();
        var headLast = facts.headLast();
        if (present == null || agreed == null || headLast == null) return Verdict.undetermined();
        var counted = present >= 2 && agreed >= 0 && agreed <= present;
        var recorded = agreed >= present || isSaid(facts.dissent());
        return Verdict.when(counted && headLast && recorded, present, agreed, headLast, isSaid(facts.dissent()));
    }

    private static Verdict departure(Meeting facts, Settings settings) {
        var present = facts.present();
        var agreed = facts.agreed();
        if (present == null || agreed == null) return Verdict.undetermined();
        return Verdict.when(2L * agreed > present || isSaid(facts.departure()), present, agreed);
    }

    private static Verdict reported(Reported facts, Settings settings) {
        var asked = facts.askedOn();
        var held = facts.heldOn();
        if (asked == null || held == null) return Verdict.undetermined();
        return Verdict.when(!asked.isAfter(held), asked, held);
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && words.strip().length() >= 5;
    }
}
