package org.cunwu.decision.process;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.org.RollEntry;

/** 按户点名 — of each household that came, the one person of eighteen years and more who came for it. */
final class HouseholdCall {

    private HouseholdCall() {}

    /**
     * Each household that came to its representative.
     *
     * @param adults the villagers of eighteen years and more
     */
    static Map<String, String> of(
            List<Seat> households, List<RollEntry> adults, List<HouseholdRow> rows, Map<String, Wrong> wrong) {
        var known = households.stream().map(Seat::code).toList();
        var home = adults.stream().collect(toMap(RollEntry::code, RollEntry::household));
        var came = new LinkedHashMap<String, String>();
        var people = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var household = rows.get(i).household();
            var person = rows.get(i).representative();
            var path = "households[" + i + "].representative";
            if (!known.contains(household))
                wrong.put(path, new Wrong("decision.household.unknown", List.of(household)));
            if (person == null || person.isBlank()) continue;
            if (!household.equals(home.get(person)))
                wrong.put(path, new Wrong("decision.household.not-of-it", List.of(household)));
            if (came.put(household, person) != null || !people.add(person))
                wrong.put(path, new Wrong("decision.household.twice", List.of(household)));
        }
        return came;
    }
}
