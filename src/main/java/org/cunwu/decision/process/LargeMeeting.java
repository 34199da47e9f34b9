package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.Body;
import org.cunwu.decision.Vote;
import org.cunwu.decision.process.Resolve.ResolveForm;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 大会计数 — a meeting too large for a roll call: the votes are counted from its papers; its size comes from the roll, and
 * who came for a household, held a proxy or withdrew is named.
 */
@Component
class LargeMeeting {

    private final RollCalls rollCalls;
    private final Interests interests;

    LargeMeeting(RollCalls rollCalls, Interests interests) {
        this.rollCalls = rollCalls;
        this.interests = interests;
    }

    /** Who came, beyond the persons whose number was counted. */
    private record Came(int attended, Map<String, String> actedBy, int strayProxies, Map<String, Vote> votes) {

        int recused() {
            return (int)
                    votes.values().stream().filter(it -> it == Vote.RECUSED).count();
        }
    }

    /** @throws FormRejected when a count is missing, a person is not on the roll, or the roll is empty */
    Counted of(Proposal proposal, LocalDate day, ResolveForm form) {
        var byHousehold = proposal.body() == Body.VILLAGERS_ASSEMBLY && Boolean.TRUE.equals(form.byHousehold());
        var roll = rollCalls.of(proposal.village(), Kind.ASSEMBLY, proposal.body(), byHousehold, day);
        if (roll.isEmpty()) throw FormRejected.field("attended", "decision.roll-call.empty");
        var wrong = new LinkedHashMap<String, Wrong>();
        var barred = interests.barred(proposal, day).keySet();
        var came = byHousehold
                ? households(proposal, day, roll, form, barred, wrong)
                : persons(proposal, day, roll, form, barred, wrong);
        var tally = tally(byHousehold, roll.size(), came, form, wrong);
        if (!wrong.isEmpty()) throw new FormRejected(wrong);
        return new Counted(tally, seats(roll, came));
    }

    private Came households(
            Proposal proposal,
            LocalDate day,
            List<Seat> roll,
            ResolveForm form,
            Set<String> barred,
            Map<String, Wrong> wrong) {
        if (form.households().isEmpty()) wrong.put("households", new Wrong("decision.household.rows", List.of()));
        var adults = rollCalls.entitled(proposal.village(), RollKind.VILLAGERS, day);
        var came = HouseholdCall.of(roll, adults, form.households(), wrong);
        var votes = new HashMap<String, Vote>();
        came.forEach((household, person) -> {
            if (barred.contains(person)) votes.put(household, Vote.RECUSED);
        });
        return new Came(came.size(), came, form.entrusted().size(), votes);
    }

    private Came persons(
            Proposal proposal,
            LocalDate day,
            List<Seat> roll,
            ResolveForm form,
            Set<String> barred,
            Map<String, Wrong> wrong) {
        var attended = needed("attended", form.attended(), wrong);
        var votes = withdrawn(roll, form.withdrawn(), barred, wrong);
        if (proposal.body() != Body.MEMBERS_ASSEMBLY)
            return new Came(attended, Map.of(), form.entrusted().size(), votes);
        eachNamed(form, wrong);
        var members = rollCalls.entitled(proposal.village(), RollKind.COLLECTIVE_MEMBERS, day);
        var proxies = ProxySheet.of(members, form.entrusted(), barred, wrong);
        return new Came(
                Math.addExact(attended, proxies.holders().size()), proxies.holders(), proxies.otherHousehold(), votes);
    }

    /** Each proxy is named; a mere number of them is not enough. */
    private static void eachNamed(ResolveForm form, Map<String, Wrong> wrong) {
        if (orNone(form.proxies()) + orNone(form.strayProxies()) > 0
                && form.entrusted().isEmpty()) wrong.put("entrusted", new Wrong("decision.proxy.rows", List.of()));
    }

    /** Who must withdraw either came and withdrew, or did not come. */
    private static Map<String, Vote> withdrawn(
            List<Seat> roll, List<String> withdrawn, Set<String> barred, Map<String, Wrong> wrong) {
        var votes = new HashMap<String, Vote>();
        for (var seat : roll) if (barred.contains(seat.code())) votes.put(seat.code(), Vote.ABSENT);
        for (int i = 0; i < withdrawn.size(); i++) {
            if (votes.replace(withdrawn.get(i), Vote.RECUSED) == null)
                wrong.put("withdrawn[" + i + "]", new Wrong("decision.interested.unknown", List.of()));
        }
        return votes;
    }

    private static Tally tally(
            boolean byHousehold, int members, Came came, ResolveForm form, Map<String, Wrong> wrong) {
        var ballot = form.ballot();
        var invalid = orNone(form.invalid());
        var online = orNone(form.online());
        if (invalid > 0 && ballot == Ballot.SHOW_OF_HANDS)
            wrong.put("invalid", new Wrong("decision.counts.no-papers", List.of()));
        if (online > came.attended()) wrong.put("online", new Wrong("decision.counts.online", List.of()));
        return new Tally(
                byHousehold,
                members,
                0,
                0,
                came.attended(),
                0,
                byHousehold ? 0 : came.actedBy().size(),
                came.strayProxies(),
                needed("agreed", form.agreed(), wrong),
                needed("disagreed", form.disagreed(), wrong),
                needed("abstained", form.abstained(), wrong),
                invalid,
                came.recused(),
                0,
                online,
                ballot);
    }

    private static List<Seat> seats(List<Seat> roll, Came came) {
        return roll.stream()
                .map(it -> new Seat(
                        it.code(),
                        it.name(),
                        it.woman(),
                        it.representative(),
                        came.votes().get(it.code()),
                        null,
                        came.actedBy().get(it.code())))
                .toList();
    }

    static int needed(String path, @Nullable Integer count, Map<String, Wrong> wrong) {
        if (count == null) wrong.put(path, new Wrong("engine.form.not-null", List.of()));
        return orNone(count);
    }

    static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
