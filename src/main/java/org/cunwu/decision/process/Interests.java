package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.decision.Vote;
import org.cunwu.decision.register.Interested;
import org.cunwu.decision.register.InterestedPersons;
import org.cunwu.decision.register.Kinship;
import org.cunwu.decision.register.Kinships;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.rules.RecusalRules;
import org.cunwu.decision.rules.RecusalRules.Recusal;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 利害关系 — whom a matter concerns in person, found on the rolls of its village; they take no part in its votes. */
@Component
class Interests {

    /** What may stand in the row of somebody who must withdraw. */
    static final Set<Vote> WITHDRAWN = EnumSet.of(Vote.RECUSED, Vote.ABSENT);

    private final InterestedPersons persons;
    private final Kinships kinships;
    private final People people;
    private final Law law;
    private final Texts texts;

    Interests(InterestedPersons persons, Kinships kinships, People people, Law law, Texts texts) {
        this.persons = persons;
        this.kinships = kinships;
        this.people = people;
        this.law = law;
        this.texts = texts;
    }

    /**
     * The persons that a form names, found on the rolls of that day by name or by code.
     *
     * @throws FormRejected where two persons have the name
     */
    List<Interested> found(VillageCode village, List<InterestedRow> rows, LocalDate day) {
        var found = new ArrayList<Interested>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var codes = people.called(village, row.who(), day).keySet();
            if (codes.size() > 1)
                throw FormRejected.field(
                        "interested[" + i + "].who", "decision.interested.several", row.who(), String.join("、", codes));
            found.add(new Interested(row.who(), codes.stream().findFirst().orElse(null), row.kin()));
        }
        return found;
    }

    void add(Proposal proposal, List<Interested> all) {
        all.forEach(it -> persons.add(proposal.id(), it));
    }

    /** Who they are: persons, so the chain keeps only their digest. */
    Map<String, String> personal(List<Interested> all) {
        if (all.isEmpty()) return Map.of();
        return Map.of(
                "interested",
                all.stream()
                        .map(it -> it.who() + "（" + tie(it) + (it.person() == null ? "" : "，" + it.person()) + "）")
                        .collect(Collectors.joining("；")));
    }

    /** Who must withdraw from a vote of that day, by code: those named, and the declared near relatives of the counterpart. */
    Map<String, Interested> barred(Proposal proposal, LocalDate day) {
        var named = persons.of(proposal.id());
        if (named.isEmpty()) return Map.of();
        var byMarriage = law.settings(proposal.village(), day).flag(RecusalRules.BY_MARRIAGE.name());
        var kin = kinships.standing(proposal.village(), day);
        var barred = new LinkedHashMap<String, Interested>();
        Stream.concat(named.stream(), named.stream().flatMap(it -> relatives(it, kin)))
                .filter(it -> it.kin() == null || it.kin().statutory() || byMarriage)
                .forEach(it -> {
                    if (it.person() != null) barred.putIfAbsent(it.person(), it);
                });
        return barred;
    }

    private static Stream<Interested> relatives(Interested one, List<Kinship> kin) {
        var person = one.person();
        if (person == null || one.kin() != null) return Stream.of();
        return kin.stream()
                .filter(it -> it.has(person))
                .map(it -> new Interested(one.who(), it.other(person), it.ofOther(person)));
    }

    /** Of those on the roll of a meeting who must withdraw, how many took part in the vote. */
    Recusal recusal(Held held) {
        var barred = barred(held.proposal(), held.heldOn());
        var interested = held.seats().stream()
                .filter(it -> barred.containsKey(it.code()) || isActedByOneOf(it, barred))
                .toList();
        var voting = interested.stream().filter(Interests::votes).count();
        return new Recusal(interested.size(), (int) voting);
    }

    private static boolean isActedByOneOf(Seat seat, Map<String, Interested> barred) {
        var actedBy = seat.actedBy();
        return actedBy != null && barred.containsKey(actedBy);
    }

    private static boolean votes(Seat seat) {
        @Nullable Vote vote = seat.vote();
        return vote == null || vote.voted();
    }

    /** Why somebody must withdraw, in words. */
    String why(Interested one) {
        return texts.text("decision.interested.why", tie(one));
    }

    private String tie(Interested one) {
        var kin = one.kin();
        return texts.text(kin == null ? "decision.interested.self" : "decision.kin." + CaseFacts.kebab(kin));
    }
}
