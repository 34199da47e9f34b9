package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cunwu.decision.Body;
import org.cunwu.decision.Matter;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Representatives;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.decision.rules.AssemblyRules;
import org.cunwu.decision.rules.AssemblyRules.RepresentativesAssembly;
import org.cunwu.decision.rules.AssemblyRules.VillagersAssembly;
import org.cunwu.decision.rules.AttendanceRules;
import org.cunwu.decision.rules.AttendanceRules.Proxies;
import org.cunwu.decision.rules.CollectiveRules;
import org.cunwu.decision.rules.CollectiveRules.MemberRepresentatives;
import org.cunwu.decision.rules.CollectiveRules.MembersAssembly;
import org.cunwu.decision.rules.CollectiveRules.WholeBody;
import org.cunwu.decision.rules.CommitteeMeeting;
import org.cunwu.decision.rules.PartyMeeting;
import org.cunwu.decision.rules.PartyRules;
import org.cunwu.decision.rules.RecusalRules;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 会议的法律 — which provisions judge the attendance of a meeting and its vote; asked by the form and by the delegates alike. */
@Component
class SittingLaw {

    private final Law law;

    SittingLaw(Law law) {
        this.law = law;
    }

    /** 是否够人数: those who withdrew keep their seats, and are present unless the town counts otherwise. */
    List<Finding> attendance(Proposal proposal, Kind kind, LocalDate heldOn, Tally counted) {
        var settings = law.settings(proposal.village(), heldOn);
        var tally = settings.flag(RecusalRules.COUNT_FOR_QUORUM.name()) ? counted : counted.withoutRecused();
        return switch (kind) {
            case BRANCH -> List.of(examine(proposal, heldOn, PartyRules.BRANCH_QUORUM, committee(tally)));
            case COMMITTEES -> List.of(examine(proposal, heldOn, PartyRules.COMMITTEES_QUORUM, committee(tally)));
            case PARTY ->
                List.of(
                        examine(proposal, heldOn, PartyRules.PARTY_QUORUM, party(tally)),
                        examine(proposal, heldOn, PartyRules.PARTY_ATTENDANCE, party(tally)));
            case ASSEMBLY -> assembly(proposal, heldOn, tally);
        };
    }

    private List<Finding> assembly(Proposal proposal, LocalDate heldOn, Tally tally) {
        return switch (proposal.body()) {
            case VILLAGERS_ASSEMBLY ->
                List.of(examine(proposal, heldOn, AssemblyRules.VILLAGERS_QUORUM, villagers(tally)));
            case REPRESENTATIVES_ASSEMBLY ->
                List.of(
                        examine(proposal, heldOn, AssemblyRules.REPRESENTATIVES_QUORUM, representatives(tally)),
                        examine(proposal, heldOn, AssemblyRules.WOMEN, representatives(tally)));
            case MEMBERS_ASSEMBLY ->
                List.of(
                        examine(proposal, heldOn, AttendanceRules.MEMBERS_PROXIES, proxies(tally)),
                        examine(proposal, heldOn, CollectiveRules.MEMBERS_QUORUM, members(tally)));
            case MEMBER_REPRESENTATIVES ->
                List.of(examine(
                        proposal, heldOn, CollectiveRules.REPRESENTATIVES_NUMBER, memberRepresentatives(tally)));
        };
    }

    /** 是否通过. Only what the land laws leave to the representatives asks for their votes apart. */
    List<Finding> vote(
            Proposal proposal, Kind kind, LocalDate heldOn, Tally tally, Supplier<Representatives> representatives) {
        return switch (kind) {
            case BRANCH -> List.of(examine(proposal, heldOn, PartyRules.BRANCH_MAJORITY, committee(tally)));
            case COMMITTEES -> List.of(examine(proposal, heldOn, PartyRules.COMMITTEES_MAJORITY, committee(tally)));
            case PARTY -> List.of(examine(proposal, heldOn, PartyRules.PARTY_MAJORITY, party(tally)));
            case ASSEMBLY -> assemblyVote(proposal, heldOn, tally, representatives);
        };
    }

    private List<Finding> assemblyVote(
            Proposal proposal, LocalDate heldOn, Tally tally, Supplier<Representatives> representatives) {
        var findings = new ArrayList<Finding>();
        findings.add(
                switch (proposal.body()) {
                    case VILLAGERS_ASSEMBLY ->
                        examine(proposal, heldOn, AssemblyRules.VILLAGERS_MAJORITY, villagers(tally));
                    case REPRESENTATIVES_ASSEMBLY ->
                        examine(proposal, heldOn, AssemblyRules.REPRESENTATIVES_MAJORITY, representatives(tally));
                    case MEMBERS_ASSEMBLY -> examine(proposal, heldOn, membersMajority(proposal), members(tally));
                    case MEMBER_REPRESENTATIVES ->
                        examine(
                                proposal,
                                heldOn,
                                CollectiveRules.REPRESENTATIVES_MAJORITY,
                                memberRepresentatives(tally));
                });
        for (var provision : ofTheMatter(proposal.matter())) {
            if (provision.on(heldOn).isPresent())
                findings.add(examine(proposal, heldOn, provision, whole(proposal, tally, representatives)));
        }
        return findings;
    }

    /** 三分之二以上成员或者三分之二以上村民代表: members of the village committee sit in the meeting, but represent nobody. */
    private static WholeBody whole(Proposal proposal, Tally tally, Supplier<Representatives> representatives) {
        if (proposal.body() != Body.REPRESENTATIVES_ASSEMBLY) return new WholeBody(tally.members(), tally.agreed());
        var theirs = representatives.get();
        return new WholeBody(theirs.all(), theirs.agreed());
    }

    private static Provision<MembersAssembly> membersMajority(Proposal proposal) {
        return proposal.matter() == Matter.NON_MEMBER_BENEFIT
                ? CollectiveRules.NON_MEMBER_MAJORITY
                : CollectiveRules.MEMBERS_MAJORITY;
    }

    /** Majorities that the land laws ask for whichever body decides. */
    private static List<Provision<WholeBody>> ofTheMatter(Matter matter) {
        return switch (matter) {
            case LEASE_TO_OUTSIDER -> List.of(CollectiveRules.LEASE_MAJORITY);
            case CONTRACTING_PLAN -> List.of(CollectiveRules.CONTRACTING_MAJORITY);
            case LAND_ADJUSTMENT -> List.of(CollectiveRules.ADJUSTMENT_MAJORITY);
            case CONSTRUCTION_LAND -> List.of(CollectiveRules.CONSTRUCTION_MAJORITY);
            default -> List.of();
        };
    }

    private <F extends Record> Finding examine(Proposal proposal, LocalDate heldOn, Provision<F> provision, F facts) {
        return law.examine(provision, heldOn, proposal.village(), facts);
    }

    private static CommitteeMeeting committee(Tally tally) {
        return new CommitteeMeeting(tally.members(), tally.attended(), tally.agreed());
    }

    private static PartyMeeting party(Tally tally) {
        return new PartyMeeting(tally.members(), tally.members() - tally.excused(), tally.attended(), tally.agreed());
    }

    private static VillagersAssembly villagers(Tally tally) {
        return new VillagersAssembly(
                tally.byHousehold(),
                tally.byHousehold() ? null : tally.members(),
                tally.byHousehold() ? tally.members() : null,
                tally.attended(),
                tally.agreed());
    }

    private static RepresentativesAssembly representatives(Tally tally) {
        return new RepresentativesAssembly(
                tally.members(), tally.attended(), tally.women(), tally.womenAttended(), tally.agreed());
    }

    /** Of the counted, the proxies are kept apart: who holds one of another household is not present through it. */
    private static MembersAssembly members(Tally tally) {
        return new MembersAssembly(
                tally.members(),
                tally.attended() - tally.proxies(),
                tally.proxies() + tally.strayProxies(),
                tally.strayProxies(),
                tally.agreed());
    }

    static Proxies proxies(Tally tally) {
        return new Proxies(tally.proxies() + tally.strayProxies(), tally.strayProxies(), tally.proxies());
    }

    private static MemberRepresentatives memberRepresentatives(Tally tally) {
        return new MemberRepresentatives(tally.members(), tally.agreed());
    }
}
