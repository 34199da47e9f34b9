package org.cunwu.decision.process;

import static org.cunwu.decision.rules.FrequencyRules.MEMBERS_YEARLY;
import static org.cunwu.decision.rules.FrequencyRules.REPRESENTATIVES_QUARTERLY;
import static org.cunwu.decision.rules.FrequencyRules.VILLAGERS_YEARLY;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.decision.Body;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Requests;
import org.cunwu.decision.register.Requests.Requested;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.rules.CollectiveRules;
import org.cunwu.decision.rules.CollectiveRules.MemberRepresentatives;
import org.cunwu.decision.rules.CompositionRules;
import org.cunwu.decision.rules.CompositionRules.Composition;
import org.cunwu.decision.rules.ConveningRules;
import org.cunwu.decision.rules.ConveningRules.Called;
import org.cunwu.decision.rules.FrequencyRules.Period;
import org.cunwu.engine.Cases;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.springframework.stereotype.Component;

/** 会议检查 — whether the bodies of a village are made up as the law wants, meet often enough, and met when asked to. */
@Component
class MeetingReview implements VillageReview {

    private static final int REQUESTS_SHOWN = 20;

    private final Law law;
    private final RollCalls rollCalls;
    private final Sittings sittings;
    private final Proposals proposals;
    private final Requests requests;
    private final Cases cases;

    MeetingReview(
            Law law, RollCalls rollCalls, Sittings sittings, Proposals proposals, Requests requests, Cases cases) {
        this.law = law;
        this.rollCalls = rollCalls;
        this.sittings = sittings;
        this.proposals = proposals;
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var findings = new ArrayList<Finding>(composition(village, today));
        var year = today.withDayOfYear(1);
        var quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        findings.addAll(meetings(VILLAGERS_YEARLY, Body.VILLAGERS_ASSEMBLY, village, year, 12, today));
        findings.addAll(meetings(REPRESENTATIVES_QUARTERLY, Body.REPRESENTATIVES_ASSEMBLY, village, quarter, 3, today));
        findings.addAll(meetings(MEMBERS_YEARLY, Body.MEMBERS_ASSEMBLY, village, year, 12, today));
        requests.of(village, REQUESTS_SHOWN).forEach(it -> findings.add(called(it, village, today)));
        return findings;
    }

    private List<Finding> composition(VillageCode village, LocalDate today) {
        var seats = rollCalls.of(village, Kind.ASSEMBLY, Body.REPRESENTATIVES_ASSEMBLY, false, today);
        var representatives = seats.stream().filter(Seat::representative).toList();
        var women = (int) representatives.stream().filter(Seat::woman).count();
        var body = new Composition(seats.size(), representatives.size(), women);
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(CompositionRules.REPRESENTATIVES, today, village, body));
        findings.add(law.examine(CompositionRules.WOMEN, today, village, body));
        var members = rollCalls.of(village, Kind.ASSEMBLY, Body.MEMBER_REPRESENTATIVES, false, today);
        if (!members.isEmpty())
            findings.add(law.examine(
                    CollectiveRules.REPRESENTATIVES_NUMBER,
                    today,
                    village,
                    new MemberRepresentatives(members.size(), null)));
        return findings;
    }

    /** The period that runs, and the one before it where the village already kept its matters here when that began. */
    private List<Finding> meetings(
            Provision<Period> provision, Body body, VillageCode village, LocalDate first, int months, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var before = first.minusMonths(months);
        var known = proposals.firstOn(village).filter(it -> !it.isAfter(before));
        if (known.isPresent() && provision.on(before).isPresent())
            findings.add(meetingsOf(provision, body, village, before, months, today));
        findings.add(meetingsOf(provision, body, village, first, months, today));
        return findings;
    }

    private Finding meetingsOf(
            Provision<Period> provision, Body body, VillageCode village, LocalDate first, int months, LocalDate today) {
        var last = first.plusMonths(months).minusDays(1);
        var day = last.isBefore(today) ? last : today;
        var held = sittings.quorate(village, body, first, last);
        return law.examine(provision, day, village, new Period(first, last, held, today));
    }

    private Finding called(Requested request, VillageCode village, LocalDate today) {
        var closed = cases.byId(request.proposal().value())
                .map(it -> it.endedAt() != null)
                .orElse(null);
        return law.examine(
                ConveningRules.called(request.body()),
                today,
                village,
                new Called(
                        proposals.draft(request.proposal()).title(),
                        request.registeredOn(),
                        request.calledOn(),
                        closed));
    }
}
