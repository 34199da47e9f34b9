package org.cunwu.org.demo;

import static org.cunwu.org.RollKind.BRANCH_COMMITTEE;
import static org.cunwu.org.RollKind.COLLECTIVE_MEMBERS;
import static org.cunwu.org.RollKind.COLLECTIVE_REPRESENTATIVES;
import static org.cunwu.org.RollKind.HOUSEHOLDS;
import static org.cunwu.org.RollKind.PARTY_MEMBERS;
import static org.cunwu.org.RollKind.REPRESENTATIVES;
import static org.cunwu.org.RollKind.SUPERVISION_COMMITTEE;
import static org.cunwu.org.RollKind.VILLAGERS;
import static org.cunwu.org.RollKind.VILLAGE_COMMITTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.org.RollKind;

/** 演示名册 — the rolls of one village; who holds an office stands in them under the code to sign in with. */
final class DemoRolls {

    private final String village;
    private final int number;
    private final Map<String, Resident> residents;
    private final List<Resident> others;
    private final DemoSheets sheets;
    private final LocalDate from;

    DemoRolls(String village, int number, Map<String, Resident> residents, DemoSheets sheets, LocalDate from) {
        this.village = village;
        this.number = number;
        this.residents = residents;
        this.others = residents.values().stream()
                .filter(it -> it.code().startsWith(village + "-p0"))
                .toList();
        this.sheets = sheets;
        this.from = from;
    }

    void fill() {
        var all = List.copyOf(residents.values());
        roll(VILLAGERS, all);
        roll(HOUSEHOLDS, households(all));
        roll(BRANCH_COMMITTEE, officials("party-secretary", "branch-member", "branch-member-2"));
        roll(VILLAGE_COMMITTEE, committee());
        roll(SUPERVISION_COMMITTEE, officials("supervision-director", "supervision-member", "supervision-member-2"));
        roll(REPRESENTATIVES, representatives());
        partyMembers();
        var members = everyTenthLeftOut(all);
        roll(COLLECTIVE_MEMBERS, members);
        var chosen =
                officials("collective-chair", "collective-director", "collective-director-2", "collective-supervisor");
        roll(COLLECTIVE_REPRESENTATIVES, filled(chosen, members, 21 + number * 5 % 20));
    }

    /** An older edition, by which a meeting of that time is to be judged. */
    void formerRepresentatives(LocalDate before, int size) {
        others.subList(0, size).forEach(it -> sheets.entry(village, REPRESENTATIVES, before, it, ""));
    }

    private List<Resident> committee() {
        var few = officials("village-director", "committee-member", "committee-member-2");
        if (number == 1) few.addAll(officials("village-clerk", "mediator"));
        if (number == DemoTown.UNIFIED) few.addAll(officials("party-secretary"));
        return few;
    }

    /** v001 has forty, so that 村民代表会议 there has forty-five members; elsewhere it has thirty to sixty. */
    private List<Resident> representatives() {
        var size = number == 1 ? 40 : 27 + number * 11 % 30;
        return filled(officials("supervision-director", "supervision-member"), others, size);
    }

    private void partyMembers() {
        var members = officials(
                "party-secretary",
                "branch-member",
                "branch-member-2",
                "village-director",
                "supervision-director",
                "village-clerk");
        var youngest = new ArrayList<>(others);
        Collections.reverse(youngest);
        var roll = filled(members, youngest, 20 + number * 3 % 21);
        var probationary = roll.size() - 2 - number % 2;
        for (var at = 0; at < roll.size(); at++) {
            sheets.entry(village, PARTY_MEMBERS, from, roll.get(at), at < probationary ? "" : "预备党员");
        }
    }

    private void roll(RollKind kind, List<Resident> entries) {
        entries.forEach(it -> sheets.entry(village, kind, from, it, ""));
    }

    private List<Resident> officials(String... posts) {
        return new ArrayList<>(Stream.of(posts)
                .map(it -> village + "-" + it)
                .map(residents::get)
                .toList());
    }

    private static List<Resident> filled(List<Resident> first, List<Resident> more, int size) {
        return Stream.concat(first.stream(), more.stream())
                .distinct()
                .limit(size)
                .toList();
    }

    private static List<Resident> everyTenthLeftOut(List<Resident> all) {
        return all.stream()
                .filter(it -> all.indexOf(it) % 10 != 9 || !it.code().contains("-p0"))
                .toList();
    }

    private static List<Resident> households(List<Resident> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(it -> seen.add(it.household()))
                .map(it -> new Resident(it.household(), it.name(), false, it.household()))
                .toList();
    }
}
