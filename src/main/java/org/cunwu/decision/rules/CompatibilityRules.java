package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 任职回避 — who may not sit in two bodies, or in one beside a near relative. Found, it is pointed out; what such persons
 * decided is not void for it.
 */
public final class CompatibilityRules {

    /**
     * Facts of the persons in office.
     *
     * @param declared whether the near relatives of those in office were declared, be it that there are none
     * @param cases how many persons, or pairs of them, stand where the law does not want them
     * @param who they are
     */
    public record InOffice(
            @Nullable Boolean declared,
            @Nullable Integer cases,
            @Nullable String who) {}

    /** 村委会成员及其近亲属不得担任村务监督委员会成员. */
    public static final Provision<InOffice> SUPERVISION = bothCommitteeLaws(
            "decision.compatible.supervision", "VOT-19", InOffice.class, "第三十二条", "第三十七条", CompatibilityRules::none);

    /** 财会人员不得担任村务监督委员会成员. */
    public static final Provision<InOffice> SUPERVISION_ACCOUNTS = Provision.of(
            "decision.compatible.supervision-accounts",
            "VOT-19",
            InOffice.class,
            shandongMeasures("第三十一条"),
            SHANDONG_MEASURES,
            CompatibilityRules::none);

    /** 村文书、集体经济组织负责人不得担任村务监督委员会成员. */
    public static final Provision<InOffice> SUPERVISION_CLERK = Provision.of(
            "decision.compatible.supervision-clerk",
            "VOT-19",
            InOffice.class,
            LegalSource.of("山东省村务公开条例", LocalDate.of(2018, 9, 21), "第十四条"),
            LocalDate.of(2018, 9, 21),
            CompatibilityRules::none);

    /** 理事、财务会计人员及其近亲属不得担任监事. */
    public static final Provision<InOffice> SUPERVISORS = Provision.of(
            "decision.compatible.supervisors",
            "VOT-19",
            InOffice.class,
            collectiveLaw("第三十四条"),
            COLLECTIVE_LAW,
            CompatibilityRules::none);

    /** 村委会成员之间有近亲属关系的，应当回避: new since 2026. */
    public static final Provision<InOffice> COMMITTEE_KIN = Provision.of(
            "decision.compatible.village-committee",
            "VOT-19",
            InOffice.class,
            committeeLaw2025("第八条第二款"),
            COMMITTEE_LAW_2025,
            CompatibilityRules::none);

    /** 理事会成员之间. */
    public static final Provision<InOffice> BOARD_KIN = Provision.of(
            "decision.compatible.collective-board",
            "VOT-19",
            InOffice.class,
            collectiveLaw("第二十九条"),
            COLLECTIVE_LAW,
            CompatibilityRules::none);

    /** 村委会主任及其近亲属不得担任财会人员. */
    public static final Provision<InOffice> DIRECTOR_ACCOUNTS = Provision.of(
            "decision.compatible.director-accounts",
            "VOT-19",
            InOffice.class,
            shandongMeasures("第十六条第二款"),
            SHANDONG_MEASURES,
            CompatibilityRules::none);

    private static final String NOBODY = "—";

    private CompatibilityRules() {}

    static List<Provision<?>> all() {
        return List.of(
                SUPERVISION,
                SUPERVISION_ACCOUNTS,
                SUPERVISION_CLERK,
                SUPERVISORS,
                COMMITTEE_KIN,
                BOARD_KIN,
                DIRECTOR_ACCOUNTS);
    }

    /** Whoever was found is found; that nobody was says something only where the near relatives are known. */
    private static Verdict none(InOffice office, Settings settings) {
        var cases = office.cases();
        if (cases == null) return Verdict.undetermined();
        if (cases > 0) return Verdict.violated(cases, office.who());
        return Boolean.TRUE.equals(office.declared()) ? Verdict.satisfied(0, NOBODY) : Verdict.undetermined();
    }
}
