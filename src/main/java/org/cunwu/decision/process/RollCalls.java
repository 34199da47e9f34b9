package org.cunwu.decision.process;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.Body;
import org.cunwu.decision.Origin;
import org.cunwu.decision.Vote;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Representatives;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 点名 — the roll of a meeting as it stood on the day of the meeting, and the rows of a form matched with it. */
@Component
class RollCalls {

    private final Directory directory;

    RollCalls(Directory directory) {
        this.directory = directory;
    }

    /** Who makes up the meeting: each person once, though a person may stand in two rolls. */
    List<Seat> of(VillageCode village, Kind kind, Body body, boolean byHousehold, LocalDate day) {
        var seats = new LinkedHashMap<String, Seat>();
        for (var roll : rolls(kind, body, byHousehold)) {
            for (var entry : directory.roll(village, roll, day).entries()) {
                if (!entry.entitled()) continue;
                var representative = roll == RollKind.REPRESENTATIVES;
                seats.putIfAbsent(
                        entry.code(),
                        new Seat(entry.code(), entry.name(), entry.woman(), representative, null, null, null));
            }
        }
        return List.copyOf(seats.values());
    }

    /** Whoever has a vote in one roll of that day. */
    List<RollEntry> entitled(VillageCode village, RollKind kind, LocalDate day) {
        return directory.roll(village, kind, day).entries().stream()
                .filter(RollEntry::entitled)
                .toList();
    }

    /** How many may ask for a meeting: of the representatives those alone, without the village committee (VOT-09). */
    int requesters(VillageCode village, Origin origin, LocalDate day) {
        var roll = origin == Origin.VILLAGERS_REQUEST ? RollKind.VILLAGERS : RollKind.REPRESENTATIVES;
        return directory.roll(village, roll, day).entitled();
    }

    private static List<RollKind> rolls(Kind kind, Body body, boolean byHousehold) {
        return switch (kind) {
            case BRANCH -> List.of(RollKind.BRANCH_COMMITTEE);
            case COMMITTEES -> List.of(RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
            case PARTY -> List.of(RollKind.PARTY_MEMBERS);
            case ASSEMBLY ->
                switch (body) {
                    case VILLAGERS_ASSEMBLY -> List.of(byHousehold ? RollKind.HOUSEHOLDS : RollKind.VILLAGERS);
                    case REPRESENTATIVES_ASSEMBLY -> List.of(RollKind.REPRESENTATIVES, RollKind.VILLAGE_COMMITTEE);
                    case MEMBERS_ASSEMBLY -> List.of(RollKind.COLLECTIVE_MEMBERS);
                    case MEMBER_REPRESENTATIVES -> List.of(RollKind.COLLECTIVE_REPRESENTATIVES);
                };
        };
    }

    /**
     * The roll with each person's vote.
     *
     * @param ballot how was voted, which says what may stand in a row
     * @throws FormRejected for a row of somebody else, a second row of the same person, or a missing row
     */
    List<Seat> called(List<Seat> roll, List<VoteRow> rows, List<Excuse> excuses, Ballot ballot) {
        if (roll.isEmpty()) throw FormRejected.field("votes", "decision.roll-call.empty");
        var known = roll.stream().collect(toMap(Seat::code, it -> it));
        var wrong = new LinkedHashMap<String, Wrong>();
        var votes = votes(rows, known, ballot, wrong);
        var reasons = reasons(excuses, votes, wrong);
        var missing = roll.stream().filter(it -> !votes.containsKey(it.code())).toList();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(Seat::name).limit(5).toList();
            wrong.put("votes", new Wrong("decision.roll-call.missing", List.of(missing.size(), names)));
        }
        if (!wrong.isEmpty()) throw new FormRejected(wrong);
        return roll.stream()
                .map(it -> new Seat(
                        it.code(),
                        it.name(),
                        it.woman(),
                        it.representative(),
                        votes.get(it.code()),
                        reasons.get(it.code()),
                        null))
                .toList();
    }

    private static Map<String, Vote> votes(
            List<VoteRow> rows, Map<String, Seat> known, Ballot ballot, Map<String, Wrong> wrong) {
        var votes = new HashMap<String, Vote>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var path = "votes[" + i + "].code";
            if (!ballot.votes().contains(row.vote()))
                wrong.put("votes[" + i + "].vote", new Wrong("decision.roll-call.not-so", List.of()));
            if (!known.containsKey(row.code())) wrong.put(path, new Wrong("decision.roll-call.unknown", List.of()));
            else if (votes.put(row.code(), row.vote()) != null)
                wrong.put(
                        path,
                        new Wrong(
                                "decision.roll-call.doubled",
                                List.of(known.get(row.code()).name())));
        }
        return votes;
    }

    private static Map<String, String> reasons(
            List<Excuse> excuses, Map<String, Vote> votes, Map<String, Wrong> wrong) {
        var reasons = new HashMap<String, String>();
        for (int i = 0; i < excuses.size(); i++) {
            var excuse = excuses.get(i);
            if (votes.get(excuse.code()) != Vote.ABSENT)
                wrong.put("excused[" + i + "].code", new Wrong("decision.roll-call.not-absent", List.of()));
            reasons.put(excuse.code(), excuse.reason());
        }
        return reasons;
    }

    /** 计票: counted from the rows, never typed. */
    static Tally tally(List<Seat> seats, @Nullable Ballot ballot) {
        var present = new ArrayList<Seat>();
        for (var seat : seats) if (seat.vote() != null && seat.vote().present()) present.add(seat);
        var recused = present.stream().filter(it -> it.vote() == Vote.RECUSED).toList();
        return new Tally(
                false,
                seats.size(),
                (int) seats.stream().filter(it -> it.excuse() != null).count(),
                women(seats),
                present.size(),
                women(present),
                0,
                0,
                count(present, Vote.AGREE),
                count(present, Vote.DISAGREE),
                count(present, Vote.ABSTAIN),
                count(present, Vote.INVALID),
                recused.size(),
                women(recused),
                0,
                ballot);
    }

    /** 村民代表 alone, for what the land laws leave to them. */
    static Representatives representatives(List<Seat> seats) {
        var representatives = seats.stream().filter(Seat::representative).toList();
        var secret = count(representatives, Vote.PRESENT) > 0;
        return new Representatives(representatives.size(), secret ? null : count(representatives, Vote.AGREE));
    }

    private static int women(List<Seat> seats) {
        return (int)
                seats.stream().filter(it -> it.woman() && it.representative()).count();
    }

    private static int count(List<Seat> seats, Vote vote) {
        return (int) seats.stream().filter(it -> it.vote() == vote).count();
    }
}
