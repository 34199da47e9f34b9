package org.cunwu.decision.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunwu.decision.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 批准台账 — what came for a resolution after the vote, each with its paper. */
@Repository
public class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param document its number, or what it is called */
    public record Received(Approval approval, LocalDate givenOn, String document) {}

    public void add(String resolution, Received received) {
        jdbc.sql("insert into decision_approval (resolution, approval, given_on, document) values (?, ?, ?, ?)")
                .params(resolution, received.approval().name(), received.givenOn(), received.document())
                .update();
    }

    public List<Received> of(String resolution) {
        return jdbc.sql("select * from decision_approval where resolution = ? order by entry")
                .param(resolution)
                .query((row, index) -> new Received(
                        Approval.valueOf(row.getString("approval")),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    /** The day from which all of them were there; none for a resolution that needs none. */
    public Optional<LocalDate> completeOn(String resolution) {
        return of(resolution).stream().map(Received::givenOn).max(LocalDate::compareTo);
    }
}
