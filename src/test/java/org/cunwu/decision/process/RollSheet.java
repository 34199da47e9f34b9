package org.cunwu.decision.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;

/** 签到表 — the rolls of a village on some day, filled in with so many present and so many in favour. */
record RollSheet(Directory directory, TownClock clock, VillageCode village) {

    /** All women come first, so that a small attendance still has them. */
    List<Map<String, Object>> representatives(int daysAgo, int present, int inFavour) {
        return rows(
                ordered(true, entries(daysAgo, RollKind.REPRESENTATIVES, RollKind.VILLAGE_COMMITTEE)),
                present,
                inFavour);
    }

    List<Map<String, Object>> representativesWomenLast(int daysAgo, int present) {
        return rows(
                ordered(false, entries(daysAgo, RollKind.REPRESENTATIVES, RollKind.VILLAGE_COMMITTEE)),
                present,
                present);
    }

    List<Map<String, Object>> partyVotes(int daysAgo, int present, int inFavour) {
        return votes(daysAgo, present, inFavour, RollKind.PARTY_MEMBERS);
    }

    List<Map<String, Object>> votes(int daysAgo, int present, int inFavour, RollKind... kinds) {
        return rows(entries(daysAgo, kinds), present, inFavour);
    }

    /** So many households, each with the first of its villagers. */
    List<Map<String, Object>> households(int daysAgo, int present) {
        var adults = entries(daysAgo, RollKind.VILLAGERS);
        return entries(daysAgo, RollKind.HOUSEHOLDS).stream()
                .limit(present)
                .map(home -> Map.<String, Object>of(
                        "household",
                        home.code(),
                        "representative",
                        adults.stream()
                                .filter(it -> it.household().equals(home.code()))
                                .findFirst()
                                .orElseThrow()
                                .code()))
                .toList();
    }

    /** One proxy held by somebody of the household, and one held by a neighbour. */
    List<Map<String, Object>> proxies(int daysAgo) {
        var members = entries(daysAgo, RollKind.COLLECTIVE_MEMBERS);
        for (var principal : members) {
            var own = members.stream()
                    .filter(it -> !it.equals(principal) && it.household().equals(principal.household()))
                    .findFirst();
            if (own.isEmpty()) continue;
            var others = members.stream()
                    .filter(it -> !it.household().equals(principal.household()))
                    .toList();
            return List.of(
                    Map.of("principal", principal.code(), "holder", own.get().code()),
                    Map.of(
                            "principal",
                            others.get(0).code(),
                            "holder",
                            others.get(1).code()));
        }
        throw new AssertionError("No household of two members in " + village);
    }

    /** The rows of a secret ballot: so many came. */
    List<Map<String, Object>> secret(int daysAgo, int present) {
        return representatives(daysAgo, present, present).stream()
                .map(it ->
                        Map.of("code", it.get("code"), "vote", "AGREE".equals(it.get("vote")) ? "PRESENT" : "ABSENT"))
                .toList();
    }

    int size(RollKind... kinds) {
        return entries(66, kinds).size();
    }

    private List<RollEntry> entries(int daysAgo, RollKind... kinds) {
        var entries = new LinkedHashMap<String, RollEntry>();
        for (var kind : kinds) {
            directory.roll(village, kind, clock.today().minusDays(daysAgo)).entries().stream()
                    .filter(RollEntry::entitled)
                    .forEach(it -> entries.putIfAbsent(it.code(), it));
        }
        return List.copyOf(entries.values());
    }

    private static List<RollEntry> ordered(boolean womenFirst, List<RollEntry> entries) {
        var ordered = new ArrayList<RollEntry>();
        entries.stream().filter(it -> it.woman() == womenFirst).forEach(ordered::add);
        entries.stream().filter(it -> it.woman() != womenFirst).forEach(ordered::add);
        return ordered;
    }

    private static List<Map<String, Object>> rows(List<RollEntry> entries, int present, int inFavour) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var entry : entries) {
            var vote = rows.size() < inFavour ? "AGREE" : rows.size() < present ? "DISAGREE" : "ABSENT";
            rows.add(Map.of("code", entry.code(), "vote", vote));
        }
        return rows;
    }
}
