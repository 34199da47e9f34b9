package org.cunwu.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cunwu.decision.Kin;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 亲属关系台账 — declared by one person, standing once a second one has confirmed it. */
@Repository
public class Kinships {

    private static final String CONFIRMED = " from decision_kin_declaration d"
            + " join decision_kin_confirmed c on c.declaration = d.id and c.confirmed_on <= :day";

    private final JdbcClient jdbc;

    Kinships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void declare(UUID declaration, VillageCode village, LocalDate on, List<Kinship> all) {
        jdbc.sql("insert into decision_kin_declaration (id, village, declared_on) values (?, ?, ?)")
                .params(declaration, village.value(), on)
                .update();
        for (var one : all) {
            jdbc.sql("insert into decision_kinship"
                            + " (declaration, person, person_name, relative, relative_name, kin, ended)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            declaration,
                            one.person(),
                            one.personName(),
                            one.relative(),
                            one.relativeName(),
                            one.kin().name(),
                            one.ended())
                    .update();
        }
    }

    public void confirm(UUID declaration, LocalDate on) {
        jdbc.sql("insert into decision_kin_confirmed (declaration, confirmed_on) values (?, ?)")
                .params(declaration, on)
                .update();
    }

    /** What one declaration says. */
    public List<Kinship> of(UUID declaration) {
        return jdbc.sql("select * from decision_kinship where declaration = ? order by entry")
                .param(declaration)
                .query(Kinships::kinship)
                .list();
    }

    /** Whether the village declared at all by that day, be it that there are none. */
    public boolean declared(VillageCode village, LocalDate day) {
        return jdbc.sql("select count(*)" + CONFIRMED + " where d.village = :village")
                        .param("day", day)
                        .param("village", village.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who was related to whom on that day: of the same two the last word counts. */
    public List<Kinship> standing(VillageCode village, LocalDate day) {
        var standing = new ArrayList<Kinship>();
        for (var one : jdbc.sql("select k.*" + CONFIRMED + " join decision_kinship k on k.declaration = d.id"
                        + " where d.village = :village order by c.confirmed_on, k.entry")
                .param("day", day)
                .param("village", village.value())
                .query(Kinships::kinship)
                .list()) {
            standing.removeIf(one::samePair);
            if (!one.ended()) standing.add(one);
        }
        return List.copyOf(standing);
    }

    private static Kinship kinship(ResultSet row, int index) throws SQLException {
        return new Kinship(
                row.getString("person"),
                row.getString("person_name"),
                row.getString("relative"),
                row.getString("relative_name"),
                Kin.valueOf(row.getString("kin")),
                row.getBoolean("ended"));
    }
}
