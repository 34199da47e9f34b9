package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 村民会议和村民代表会议的召开与表决. */
public final class AssemblyRules {

    /**
     * Facts of a villagers' assembly.
     *
     * @param byHousehold whether households were counted, each by one representative, instead of persons
     * @param villagers villagers of eighteen years and more
     * @param attended persons, or households where households were counted; {@code agreed} likewise
     */
    public record VillagersAssembly(
            @Nullable Boolean byHousehold,
            @Nullable Integer villagers,
            @Nullable Integer households,
            @Nullable Integer attended,
            @Nullable Integer agreed) {}

    /**
     * Facts of a meeting of the villagers' representatives.
     *
     * @param members all who make up the body: the representatives and the members of the village committee
     * @param women the women among the representatives
     */
    public record RepresentativesAssembly(
            @Nullable Integer members,
            @Nullable Integer attended,
            @Nullable Integer women,
            @Nullable Integer womenAttended,
            @Nullable Integer agreed) {}

    public static final Provision<VillagersAssembly> VILLAGERS_QUORUM = bothCommitteeLaws(
            "decision.villagers-assembly.quorum",
            "VOT-01",
            VillagersAssembly.class,
            "第二十二条",
            "第二十六条",
            AssemblyRules::halfOrTwoThirdsOfHouseholds);

    public static final Provision<VillagersAssembly> VILLAGERS_MAJORITY = bothCommitteeLaws(
            "decision.villagers-assembly.majority",
            "VOT-01",
            VillagersAssembly.class,
            "第二十二条",
            "第二十六条",
            (meeting, settings) -> majority(meeting.attended(), meeting.agreed()));

    public static final Provision<RepresentativesAssembly> REPRESENTATIVES_QUORUM = bothCommitteeLaws(
            "decision.representatives-assembly.quorum",
            "VOT-02",
            RepresentativesAssembly.class,
            "第二十六条第二款",
            "第三十条第二款",
            AssemblyRules::twoThirdsOfTheBody);

    public static final Provision<RepresentativesAssembly> REPRESENTATIVES_MAJORITY = bothCommitteeLaws(
            "decision.representatives-assembly.majority",
            "VOT-02",
            RepresentativesAssembly.class,
            "第二十六条第二款",
            "第三十条第二款",
            (meeting, settings) -> majority(meeting.attended(), meeting.agreed()));

    public static final Provision<RepresentativesAssembly> WOMEN = Provision.of(
            "decision.representatives-assembly.women",
            "VOT-02",
            RepresentativesAssembly.class,
            shandongMeasures("第二十四条"),
            SHANDONG_MEASURES,
            AssemblyRules::twoThirdsOfTheWomen);

    private AssemblyRules() {}

    static List<Provision<?>> all() {
        return List.of(VILLAGERS_QUORUM, VILLAGERS_MAJORITY, REPRESENTATIVES_QUORUM, REPRESENTATIVES_MAJORITY, WOMEN);
    }

    /** 十八周岁以上村民的过半数，或者本村三分之二以上的户的代表. */
    private static Verdict halfOrTwoThirdsOfHouseholds(VillagersAssembly meeting, Settings settings) {
        var byHousehold = meeting.byHousehold();
        var attended = meeting.attended();
        var whole = Boolean.TRUE.equals(byHousehold) ? meeting.households() : meeting.villagers();
        if (byHousehold == null || attended == null || whole == null) return Verdict.undetermined(whole, attended);
        return byHousehold
                ? Verdict.when(
                        whole > 0 && Shares.twoThirds(attended, whole), whole, attended, Shares.leastTwoThirds(whole))
                : Verdict.when(Shares.moreThanHalf(attended, whole), whole, attended, Shares.leastMoreThanHalf(whole));
    }

    private static Verdict twoThirdsOfTheBody(RepresentativesAssembly meeting, Settings settings) {
        var members = meeting.members();
        var attended = meeting.attended();
        if (members == null || attended == null) return Verdict.undetermined(members, attended);
        return Verdict.when(
                members > 0 && Shares.twoThirds(attended, members), members, attended, Shares.leastTwoThirds(members));
    }

    private static Verdict twoThirdsOfTheWomen(RepresentativesAssembly meeting, Settings settings) {
        var women = meeting.women();
        var attended = meeting.womenAttended();
        if (women == null || attended == null) return Verdict.undetermined(women, attended);
        return Verdict.when(Shares.twoThirds(attended, women), women, attended, Shares.leastTwoThirds(women));
    }

    /** 到会人员的过半数: who abstains is present and does not agree. */
    private static Verdict majority(@Nullable Integer attended, @Nullable Integer agreed) {
        if (attended == null || agreed == null) return Verdict.undetermined(attended, agreed);
        return Verdict.when(
                Shares.moreThanHalf(agreed, attended), attended, agreed, Shares.leastMoreThanHalf(attended));
    }
}
