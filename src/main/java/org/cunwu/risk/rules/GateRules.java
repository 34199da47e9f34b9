package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Ruling;
import org.jspecify.annotations.Nullable;

/** 效力和关口规则 — how long an assessment holds, and what it must be for others to rest on it. */
public final class GateRules {

    /** When it was assessed, and the day on which it is used. */
    public record Age(
            @Nullable LocalDate assessedOn, @Nullable LocalDate day) {}

    /** @param number of the assessment of this matter in this village, or of the case in which none was needed */
    public record Found(@Nullable String matter, @Nullable String number) {}

    public record Decided(@Nullable String number, @Nullable Ruling ruling) {}

    public record Graded(@Nullable String number, @Nullable Grade grade) {}

    /** The first and the last day of the report. */
    public record Term(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate day) {}

    /** @param pending the case in which the matter is assessed anew on material new facts, or null where there is none */
    public record Renewed(@Nullable String number, @Nullable String pending) {}

    private static final String NONE = "—";

    public static final Parameter VALID_MONTHS = Parameter.number("risk.report.valid-months", "SSR-10", 24, 1, 24);

    public static final Provision<Age> VALID = Provision.of(
            "risk.report.valid", "SSR-10", Age.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GateRules::valid);

    public static final Provision<Found> PRESENT = Provision.of(
            "risk.gate.present", "SSR-01", Found.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GateRules::present);

    public static final Provision<Decided> CARRIED_OUT = Provision.of(
            "risk.gate.carried-out",
            "SSR-04",
            Decided.class,
            TOWN_SETTING,
            Statutes.TOWN_SETTINGS,
            GateRules::carriedOut);

    public static final Provision<Graded> GRADE = Provision.of(
            "risk.gate.grade", "SSR-04", Graded.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GateRules::grade);

    public static final Provision<Term> IN_FORCE = Provision.of(
            "risk.gate.in-force", "SSR-10", Term.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GateRules::inForce);

    public static final Provision<Renewed> UNCHANGED = Provision.of(
            "risk.gate.unchanged", "SSR-10", Renewed.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GateRules::unchanged);

    private GateRules() {}

    static List<Provision<?>> all() {
        return List.of(VALID, PRESENT, CARRIED_OUT, GRADE, IN_FORCE, UNCHANGED);
    }

    /** The last day is the same day of the month, and still counts. */
    private static Verdict valid(Age facts, Settings settings) {
        var months = settings.number(VALID_MONTHS.name());
        var assessed = facts.assessedOn();
        var day = facts.day();
        if (assessed == null || day == null) return Verdict.undetermined(months);
        var last = assessed.plusMonths(months);
        return Verdict.when(!day.isBefore(assessed) && !day.isAfter(last), months, assessed, last, day)
                .withValue(last);
    }

    private static Verdict present(Found facts, Settings settings) {
        var matter = facts.matter();
        if (matter == null) return Verdict.undetermined();
        var number = facts.number();
        return number == null ? Verdict.violated(matter, NONE) : Verdict.satisfied(matter, number);
    }

    private static Verdict carriedOut(Decided facts, Settings settings) {
        var number = facts.number();
        var ruling = facts.ruling();
        if (number == null || ruling == null) return Verdict.undetermined();
        return Verdict.when(ruling == Ruling.CARRY_OUT, number, ruling);
    }

    private static Verdict grade(Graded facts, Settings settings) {
        var number = facts.number();
        var grade = facts.grade();
        if (number == null || grade == null) return Verdict.undetermined();
        return Verdict.when(grade != Grade.HIGH, number, grade);
    }

    private static Verdict inForce(Term facts, Settings settings) {
        var first = facts.first();
        var last = facts.last();
        var day = facts.day();
        if (first == null || last == null || day == null) return Verdict.undetermined();
        return Verdict.when(!day.isBefore(first) && !day.isAfter(last), first, last, day);
    }

    private static Verdict unchanged(Renewed facts, Settings settings) {
        if (facts.number() == null) return Verdict.undetermined();
        var pending = facts.pending();
        return pending == null ? Verdict.satisfied(facts.number(), NONE) : Verdict.violated(facts.number(), pending);
    }
}
