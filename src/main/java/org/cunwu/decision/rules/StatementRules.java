package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_ADMINISTRATION_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_CONTRACT_LAW;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.landAdministrationLaw;
import static org.cunwu.decision.rules.Statutes.landContractLaw;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 前提 — what must be so before a homestead, an adjustment of land, a merger or subsidies may be voted on. */
public final class StatementRules {

    /** 宅基地申请户. */
    public record Homestead(
            @Nullable Boolean withoutPlot, @Nullable Boolean houseKept) {}

    /** 承包地调整. */
    public record Adjustment(
            @Nullable Boolean amongHouseholds,
            @Nullable Boolean disaster,
            @Nullable Boolean contractAllows) {}

    public record Merger(@Nullable Boolean assetsCounted) {}

    public record Subsidies(@Nullable Boolean townGuided) {}

    public static final Provision<Homestead> HOMESTEAD = Provision.of(
            "decision.homestead.household",
            "MAT-15",
            Homestead.class,
            landAdministrationLaw("第六十二条"),
            LAND_ADMINISTRATION_LAW,
            (household, settings) -> every(household.withoutPlot(), household.houseKept()));

    public static final Provision<Adjustment> ADJUSTMENT = Provision.of(
            "decision.land-adjustment.case",
            "MAT-06",
            Adjustment.class,
            landContractLaw("第二十八条"),
            LAND_CONTRACT_LAW,
            StatementRules::mayBeAdjusted);

    public static final Provision<Merger> MERGER = Provision.of(
            "decision.merger.assets",
            "MAT-16",
            Merger.class,
            collectiveLaw("第二十三条至第二十五条"),
            COLLECTIVE_LAW,
            (merger, settings) -> every(merger.assetsCounted()));

    public static final Provision<Subsidies> SUBSIDIES = Provision.of(
            "decision.subsidies.guidance",
            "MAT-18",
            Subsidies.class,
            shandongMeasures("第十四条"),
            SHANDONG_MEASURES,
            (subsidies, settings) -> every(subsidies.townGuided()));

    private StatementRules() {}

    static List<Provision<?>> all() {
        return List.of(HOMESTEAD, ADJUSTMENT, MERGER, SUBSIDIES);
    }

    private static Verdict mayBeAdjusted(Adjustment adjustment, Settings settings) {
        return every(adjustment.amongHouseholds(), adjustment.disaster(), adjustment.contractAllows());
    }

    /** What is denied forbids it, whatever else is not known. */
    private static Verdict every(@Nullable Boolean... answers) {
        if (Stream.of(answers).anyMatch(Boolean.FALSE::equals)) return Verdict.violated();
        return Stream.of(answers).allMatch(Objects::nonNull) ? Verdict.satisfied() : Verdict.undetermined();
    }
}
