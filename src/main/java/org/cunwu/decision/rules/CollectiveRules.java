package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.BEFORE_COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_CONTRACT_LAW;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.landAdministrationLaw;
import static org.cunwu.decision.rules.Statutes.landContractLaw;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 成员大会和成员代表大会的召开与表决: two thirds of all, not of those present. */
public final class CollectiveRules {

    /**
     * Facts of a members' assembly.
     *
     * @param members members of full civil capacity
     * @param attended in person or by instant message
     * @param proxies absent members for whom somebody held a written proxy
     * @param strayProxies of these, the ones whose holder is not of the same household; they do not count
     * @param agreed votes in favour, those cast by valid proxy included
     */
    public record MembersAssembly(
            @Nullable Integer members,
            @Nullable Integer attended,
            @Nullable Integer proxies,
            @Nullable Integer strayProxies,
            @Nullable Integer agreed) {}

    /** Facts of a meeting of the members' representatives. */
    public record MemberRepresentatives(
            @Nullable Integer representatives, @Nullable Integer agreed) {}

    /** Facts of a vote in which the whole body is counted. */
    public record WholeBody(
            @Nullable Integer members, @Nullable Integer agreed) {}

    public static final Provision<MembersAssembly> MEMBERS_QUORUM = Provision.of(
            "decision.members-assembly.quorum",
            "VOT-03",
            MembersAssembly.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            CollectiveRules::twoThirdsAttend);

    public static final Provision<MembersAssembly> MEMBERS_MAJORITY = Provision.of(
            "decision.members-assembly.majority",
            "VOT-03",
            MembersAssembly.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            (meeting, settings) -> twoThirdsAgree(meeting.members(), meeting.agreed()));

    public static final Provision<MembersAssembly> NON_MEMBER_MAJORITY = Provision.of(
            "decision.non-member-benefit.majority",
            "MAT-08",
            MembersAssembly.class,
            collectiveLaw("第十五条"),
            COLLECTIVE_LAW,
            CollectiveRules::threeQuartersAgree);

    public static final Provision<MemberRepresentatives> REPRESENTATIVES_NUMBER = Provision.of(
            "decision.member-representatives.number",
            "VOT-04",
            MemberRepresentatives.class,
            collectiveLaw("第二十八条"),
            COLLECTIVE_LAW,
            CollectiveRules::moreThanTwenty);

    public static final Provision<MemberRepresentatives> REPRESENTATIVES_MAJORITY = Provision.of(
            "decision.member-representatives.majority",
            "VOT-04",
            MemberRepresentatives.class,
            collectiveLaw("第二十八条"),
            COLLECTIVE_LAW,
            (meeting, settings) -> twoThirdsAgree(meeting.representatives(), meeting.agreed()));

    /** 土地发包给本集体以外的单位或者个人. */
    public static final Provision<WholeBody> LEASE_MAJORITY = Provision.of(
            "decision.lease-to-outsider.majority",
            "MAT-05",
            WholeBody.class,
            landContractLaw("第五十二条"),
            LAND_CONTRACT_LAW,
            (body, settings) -> twoThirdsAgree(body.members(), body.agreed()));

    /** 个别调整承包地, whichever of the two bodies decides it. */
    public static final Provision<WholeBody> ADJUSTMENT_MAJORITY = Provision.of(
            "decision.land-adjustment.majority",
            "MAT-06",
            WholeBody.class,
            landContractLaw("第二十八条"),
            LAND_CONTRACT_LAW,
            (body, settings) -> twoThirdsAgree(body.members(), body.agreed()));

    /** 承包方案, while the villagers still decided it. */
    public static final Provision<WholeBody> CONTRACTING_MAJORITY = until2025(
            "decision.contracting-plan.majority",
            "MAT-06",
            new Version<>(
                    landContractLaw("第十九条"),
                    LAND_CONTRACT_LAW,
                    BEFORE_COLLECTIVE_LAW,
                    (body, settings) -> twoThirdsAgree(body.members(), body.agreed())));

    /** 集体经营性建设用地出让、出租, while the villagers still decided it. */
    public static final Provision<WholeBody> CONSTRUCTION_MAJORITY = until2025(
            "decision.construction-land.majority",
            "MAT-07",
            new Version<>(
                    landAdministrationLaw("第六十三条第二款"),
                    LocalDate.of(2020, 1, 1),
                    BEFORE_COLLECTIVE_LAW,
                    (body, settings) -> twoThirdsAgree(body.members(), body.agreed())));

    /** 成员代表大会 of twenty or fewer is none. */
    private static final int TWENTY = 20;

    private CollectiveRules() {}

    static List<Provision<?>> all() {
        return List.of(
                MEMBERS_QUORUM,
                MEMBERS_MAJORITY,
                NON_MEMBER_MAJORITY,
                REPRESENTATIVES_NUMBER,
                REPRESENTATIVES_MAJORITY,
                LEASE_MAJORITY,
                ADJUSTMENT_MAJORITY,
                CONTRACTING_MAJORITY,
                CONSTRUCTION_MAJORITY);
    }

    private static Provision<WholeBody> until2025(String id, String rule, Version<WholeBody> version) {
        return new Provision<>(id, rule, WholeBody.class, List.of(version));
    }

    private static Verdict twoThirdsAttend(MembersAssembly meeting, Settings settings) {
        var members = meeting.members();
        var inPerson = meeting.attended();
        var proxies = meeting.proxies();
        var stray = meeting.strayProxies();
        if (members == null || inPerson == null || proxies == null || stray == null)
            return Verdict.undetermined(members, inPerson);
        var attended = (long) inPerson + proxies - stray;
        return Verdict.when(
                members > 0 && Shares.twoThirds(attended, members), members, attended, Shares.leastTwoThirds(members));
    }

    private static Verdict twoThirdsAgree(@Nullable Integer members, @Nullable Integer agreed) {
        if (members == null || agreed == null) return Verdict.undetermined(members, agreed);
        return Verdict.when(
                members > 0 && Shares.twoThirds(agreed, members), members, agreed, Shares.leastTwoThirds(members));
    }

    private static Verdict threeQuartersAgree(MembersAssembly meeting, Settings settings) {
        var members = meeting.members();
        var agreed = meeting.agreed();
        if (members == null || agreed == null) return Verdict.undetermined(members, agreed);
        return Verdict.when(
                members > 0 && Shares.threeQuarters(agreed, members),
                members,
                agreed,
                Shares.leastThreeQuarters(members));
    }

    private static Verdict moreThanTwenty(MemberRepresentatives meeting, Settings settings) {
        var representatives = meeting.representatives();
        if (representatives == null) return Verdict.undetermined();
        return Verdict.when(representatives > TWENTY, representatives, TWENTY + 1);
    }
}
