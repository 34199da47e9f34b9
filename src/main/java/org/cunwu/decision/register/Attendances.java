package org.cunwu.decision.register;

import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 出席情况 — who came to the meetings whose roll was called, read from the rolls as they were recorded. */
@Repository
public class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一人一次.
     *
     * @param missed absent without leave
     */
    public record Attendance(UUID sitting, String code, String name, boolean missed) {}

    /** Of the last meetings of the village's representatives, each representative's, the earliest meeting first. */
    public List<Attendance> ofRepresentatives(VillageCode village, int meetings) {
        return jdbc.sql("select s.id, t.code, t.name, t.vote, t.excuse from ("
                        + "select s.* from decision_sitting s join decision_proposal p on p.id = s.proposal"
                        + " where p.village = :village and p.body = 'REPRESENTATIVES_ASSEMBLY' and s.kind = 'ASSEMBLY'"
                        + " and " + Corrected.not("sitting", "s")
                        + " order by s.held_on desc, s.entry desc limit :size)"
                        + " s join decision_seat t on t.sitting = s.id where t.representative"
                        + " order by s.held_on, s.entry, t.code")
                .param("village", village.value())
                .param("size", meetings)
                .query((row, index) -> new Attendance(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        "ABSENT".equals(row.getString("vote")) && row.getString("excuse") == null))
                .list();
    }
}
