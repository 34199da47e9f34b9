package org.cunwu.org.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Membership;
import org.cunwu.org.PostKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 议事机构台账 — councils are added, and get a last day. */
@Component
class Councils {

    private static final String SELECT = "select c.*, p.part, p.kind as part_kind"
            + " from org_council c join org_council_part p on p.council = c.id";

    private record Part(Council council, String part, String kind) {}

    private final JdbcTemplate database;

    Councils(JdbcTemplate database) {
        this.database = database;
    }

    List<Council> all() {
        return whole(database.query(SELECT + " order by c.place, c.kind, c.from_day", Councils::part));
    }

    Optional<Council> on(LocalDate day, String place, CouncilKind kind) {
        var parts = database.query(
                SELECT + " where c.place = ? and c.kind = ? and c.from_day <= ?"
                        + " and (c.to_day is null or c.to_day >= ?)",
                Councils::part,
                place,
                kind.code(),
                day,
                day);
        return whole(parts).stream().findFirst();
    }

    void add(Council council) {
        var id = UUID.randomUUID();
        database.update(
                "insert into org_council (id, place, kind, recorder, from_day, to_day) values (?, ?, ?, ?, ?, ?)",
                id,
                council.place(),
                council.kind().code(),
                council.recorder().code(),
                council.from(),
                council.to());
        var confirmers = council.confirmers().stream().map(it -> new Object[] {id, "confirmer", it.code()});
        var members = council.members().stream().map(it -> new Object[] {id, "member", it.code()});
        database.batchUpdate(
                "insert into org_council_part (council, part, kind) values (?, ?, ?)",
                Stream.concat(confirmers, members).toList());
    }

    void end(Council council) {
        database.update(
                "update org_council set to_day = ? where place = ? and kind = ? and from_day = ?",
                council.to(),
                council.place(),
                council.kind().code(),
                council.from());
    }

    private static Part part(ResultSet row, int at) throws SQLException {
        var council = new Council(
                CouncilKind.of(row.getString("kind")).orElseThrow(),
                row.getString("place"),
                PostKind.of(row.getString("recorder")).orElseThrow(),
                List.of(),
                List.of(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
        return new Part(council, row.getString("part"), row.getString("part_kind"));
    }

    private static List<Council> whole(List<Part> parts) {
        Map<Council, List<Part>> councils = new LinkedHashMap<>();
        parts.forEach(it ->
                councils.computeIfAbsent(it.council(), key -> new ArrayList<>()).add(it));
        return councils.entrySet().stream()
                .map(it -> whole(it.getKey(), it.getValue()))
                .toList();
    }

    private static Council whole(Council council, List<Part> parts) {
        List<PostKind> confirmers = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        for (var it : parts) {
            if (it.part().equals("member")) members.add(Membership.of(it.kind()).orElseThrow());
            else confirmers.add(PostKind.of(it.kind()).orElseThrow());
        }
        return new Council(
                council.kind(), council.place(), council.recorder(), confirmers, members, council.from(), council.to());
    }
}
