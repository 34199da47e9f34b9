package org.cunwu.engine.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 补录登记 — add only; the overview counts. */
@Repository
public class LateEntryRegister {

    private final JdbcClient jdbc;

    LateEntryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID caseId, VillageCode village, String kind, LocalDate happenedOn, Instant enteredAt) {
        jdbc.sql("insert into engine_late_entry (id, case_id, village, kind, happened_on, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId, village.value(), kind, happenedOn, CaseRegister.utc(enteredAt))
                .update();
    }
}
