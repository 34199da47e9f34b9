package org.cunwu.ground.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Kind;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 依据 as they were entered: added and read, never changed. */
@Repository
public class GroundRegister {

    private final JdbcClient jdbc;

    GroundRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Ground ground, Instant at) {
        var ceiling = ground.ceiling();
        jdbc.sql("insert into ground_entry (number, kind, village, case_id, title, authority, paper_number, decided_on,"
                        + " valid_from, expires_on, ceiling, counterpart, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ground.number(),
                        ground.kind().name(),
                        ground.village().value(),
                        ground.caseId(),
                        ground.title(),
                        ground.authority().name(),
                        ground.paperNumber(),
                        ground.decidedOn(),
                        ground.validFrom(),
                        ground.expiresOn(),
                        ceiling == null ? null : ceiling.value(),
                        ground.counterpart(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        for (var affair : ground.affairs()) {
            jdbc.sql("insert into ground_affair (number, affair) values (?, ?)")
                    .params(ground.number(), affair.name())
                    .update();
        }
    }

    public Optional<Ground> find(String number) {
        return read("where e.number = ?", number).stream().findFirst();
    }

    /** Holds it until the transaction ends, so that its ceiling is drawn on by one after the other. */
    public Optional<Ground> lock(String number) {
        var held = jdbc.sql("select number from ground_entry where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
        return held.flatMap(this::find);
    }

    public List<Ground> ofCase(UUID caseId) {
        return read("where e.case_id = ? order by e.entered_at, e.number", caseId);
    }

    /** The newest first. */
    public List<Ground> ofVillage(VillageCode village) {
        return read("where e.village = ? order by e.decided_on desc, e.number desc", village.value());
    }

    public boolean knowsPaper(VillageCode village, String paperNumber) {
        return jdbc.sql("select count(*) from ground_entry where village = ? and paper_number = ?")
                        .params(village.value(), paperNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Ground> read(String where, Object argument) {
        var affairs = affairs(where.replaceFirst(" order by .*", ""), argument);
        return jdbc.sql("select e.* from ground_entry e " + where)
                .param(argument)
                .query((row, index) -> ground(row, affairs))
                .list();
    }

    private Map<String, Set<Affair>> affairs(String where, Object argument) {
        var all = new HashMap<String, Set<Affair>>();
        jdbc.sql("select a.number, a.affair from ground_affair a join ground_entry e on e.number = a.number " + where)
                .param(argument)
                .query(row -> {
                    all.computeIfAbsent(row.getString("number"), it -> EnumSet.noneOf(Affair.class))
                            .add(Affair.valueOf(row.getString("affair")));
                });
        return all;
    }

    private static Ground ground(ResultSet row, Map<String, Set<Affair>> affairs) throws SQLException {
        var number = row.getString("number");
        return new Ground(
                number,
                Kind.valueOf(row.getString("kind")),
                new VillageCode(row.getString("village")),
                row.getObject("case_id", UUID.class),
                row.getString("title"),
                Authority.valueOf(row.getString("authority")),
                affairs.getOrDefault(number, Set.of()),
                row.getString("paper_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                amount(row, "ceiling"),
                row.getString("counterpart"));
    }

    static @Nullable Fen amount(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : new Fen(value);
    }
}
