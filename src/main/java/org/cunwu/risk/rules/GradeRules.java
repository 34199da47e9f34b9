package org.cunwu.risk.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.cunwu.risk.Factor;
import org.cunwu.risk.Grade;
import org.cunwu.risk.Standard;
import org.jspecify.annotations.Nullable;

/** 定级规则 — the grade is computed from who is against it and from the red flags; whole numbers only. */
public final class GradeRules {

    /** 四性. */
    public record Factors(
            @Nullable Standard legality,
            @Nullable Standard reasonableness,
            @Nullable Standard feasibility,
            @Nullable Standard controllability) {}

    /**
     * @param troubled whether somebody is against it or has conditions, a factor is not met, or there is a red flag
     * @param points how many risks are named, each with its measure
     */
    public record Named(
            @Nullable Boolean troubled, @Nullable Integer points) {}

    /**
     * @param answered households that answered
     * @param against those of them that are against it
     * @param flags how many red flags there are
     * @param unmet how many of the four factors are not met
     */
    public record Weight(
            @Nullable Integer answered,
            @Nullable Integer against,
            @Nullable Integer flags,
            @Nullable Integer unmet) {}

    public static final Parameter HIGH_PERCENT = Parameter.number("risk.grade.high-percent", "SSR-05", 20, 2, 50);
    public static final Parameter MEDIUM_PERCENT = Parameter.number("risk.grade.medium-percent", "SSR-05", 10, 1, 49);
    public static final Parameter UNMET_IS_FLAG = Parameter.flag("risk.grade.unmet-is-red-flag", "SSR-05", true);

    public static final Provision<Factors> FACTORS = Provision.of(
            "risk.appraisal.factors",
            "SSR-02",
            Factors.class,
            TOWN_SETTING,
            Statutes.TOWN_SETTINGS,
            GradeRules::answered);

    public static final Provision<Named> POINTS = Provision.of(
            "risk.appraisal.points", "SSR-02", Named.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GradeRules::named);

    public static final Provision<Weight> LEVEL = Provision.of(
            "risk.grade.level", "SSR-05", Weight.class, TOWN_SETTING, Statutes.TOWN_SETTINGS, GradeRules::level);

    private GradeRules() {}

    static List<Provision<?>> all() {
        return List.of(FACTORS, POINTS, LEVEL);
    }

    private static Verdict answered(Factors facts, Settings settings) {
        var given = new EnumMap<Factor, Standard>(Factor.class);
        put(given, Factor.LEGALITY, facts.legality());
        put(given, Factor.REASONABLENESS, facts.reasonableness());
        put(given, Factor.FEASIBILITY, facts.feasibility());
        put(given, Factor.CONTROLLABILITY, facts.controllability());
        var missing =
                Stream.of(Factor.values()).filter(it -> !given.containsKey(it)).toList();
        if (!missing.isEmpty()) return Verdict.undetermined(missing);
        return Verdict.satisfied(List.of(Factor.values()));
    }

    private static void put(EnumMap<Factor, Standard> given, Factor factor, @Nullable Standard standard) {
        if (standard != null) given.put(factor, standard);
    }

    private static Verdict named(Named facts, Settings settings) {
        var troubled = facts.troubled();
        var points = facts.points();
        if (troubled == null || points == null) return Verdict.undetermined();
        return Verdict.when(!troubled || points > 0, points);
    }

    /** Both boundaries belong to the higher grade. */
    private static Verdict level(Weight facts, Settings settings) {
        var high = settings.number(HIGH_PERCENT.name());
        var medium = settings.number(MEDIUM_PERCENT.name());
        var answered = facts.answered();
        var against = facts.against();
        var flags = facts.flags();
        var unmet = facts.unmet();
        if (answered == null || against == null || flags == null || unmet == null) {
            return Verdict.undetermined(medium, high);
        }
        if (answered <= 0 || against < 0 || against > answered) return Verdict.undetermined(medium, high);
        var red = flags + (settings.flag(UNMET_IS_FLAG.name()) ? unmet : 0);
        var grade = grade(100L * against, answered, red, medium, high);
        return Verdict.satisfied(medium, high, answered, against, red, grade).withValue(grade);
    }

    private static Grade grade(long hundredfold, long answered, int red, long medium, long high) {
        if (red > 0 || hundredfold >= high * answered) return Grade.HIGH;
        return hundredfold >= medium * answered ? Grade.MEDIUM : Grade.LOW;
    }
}
