package org.cunwu.ground.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 补录台账 — added and read, never changed: what is wrong is refused and entered anew. */
@Repository
public class Intakes {

    private final JdbcClient jdbc;

    Intakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Intake intake) {
        jdbc.sql(
                        "insert into ground_intake (case_id, village, kind, title, authority, affairs, paper_number, decided_on,"
                                + " expires_on, ceiling, spent, counterpart) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        intake.caseId(),
                        intake.village().value(),
                        intake.kind().name(),
                        intake.title(),
                        intake.authority().name(),
                        intake.affairs().stream().map(Affair::name).sorted().collect(Collectors.joining(",")),
                        intake.paperNumber(),
                        intake.decidedOn(),
                        intake.expiresOn(),
                        value(intake.ceiling()),
                        value(intake.spent()),
                        intake.counterpart())
                .update();
    }

    public Intake get(UUID caseId) {
        return jdbc.sql("select * from ground_intake where case_id = ?")
                .param(caseId)
                .query(Intakes::intake)
                .single();
    }

    private static Intake intake(ResultSet row, int index) throws SQLException {
        return new Intake(
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Authority.valueOf(row.getString("authority")),
                Arrays.stream(row.getString("affairs").split(",", -1))
                        .map(Affair::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("paper_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                GroundRegister.amount(row, "ceiling"),
                GroundRegister.amount(row, "spent"),
                row.getString("counterpart"));
    }

    private static @Nullable Long value(@Nullable Fen amount) {
        return amount == null ? null : amount.value();
    }
}
