package org.cunwu.decision.process;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Body;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a large meeting offers from its rolls: who must withdraw, who may come for a household or hold a proxy. */
@Component
class LargeMeetingFacts {

    private final RollCalls rollCalls;
    private final Interests interests;

    LargeMeetingFacts(RollCalls rollCalls, Interests interests) {
        this.rollCalls = rollCalls;
        this.interests = interests;
    }

    /** One of several that may be chosen. */
    record Choice(String value, String label, @Nullable String hint) {}

    /** 一户, with its people of eighteen years and more. */
    record Household(String code, String name, List<Choice> adults) {}

    Map<String, @Nullable Object> of(Proposal proposal, LocalDate day) {
        var barred = interests.barred(proposal, day);
        var withdrawing = new ArrayList<Choice>();
        for (var seat : rollCalls.of(proposal.village(), Kind.ASSEMBLY, proposal.body(), false, day)) {
            var why = barred.get(seat.code());
            if (why != null) withdrawing.add(new Choice(seat.code(), seat.name(), interests.why(why)));
        }
        return Map.of(
                "withdrawing", withdrawing, "households", households(proposal, day), "names", names(proposal, day));
    }

    private List<Household> households(Proposal proposal, LocalDate day) {
        if (proposal.body() != Body.VILLAGERS_ASSEMBLY) return List.of();
        var adults = rollCalls.entitled(proposal.village(), RollKind.VILLAGERS, day).stream()
                .collect(groupingBy(RollEntry::household));
        return rollCalls.of(proposal.village(), Kind.ASSEMBLY, proposal.body(), true, day).stream()
                .map(it -> household(it, adults.getOrDefault(it.code(), List.of())))
                .toList();
    }

    private static Household household(Seat seat, List<RollEntry> adults) {
        return new Household(
                seat.code(),
                seat.name(),
                adults.stream()
                        .map(it -> new Choice(it.code(), it.name(), null))
                        .toList());
    }

    private List<String> names(Proposal proposal, LocalDate day) {
        if (proposal.body() != Body.MEMBERS_ASSEMBLY) return List.of();
        return rollCalls.entitled(proposal.village(), RollKind.COLLECTIVE_MEMBERS, day).stream()
                .map(RollEntry::name)
                .distinct()
                .toList();
    }
}
