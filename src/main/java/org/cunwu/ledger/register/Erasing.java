package org.cunwu.ledger.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.PersonalValues;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The row of an erased value stays and names the act that erased it, so that a value that is merely gone is noticed. */
@Component
class Erasing implements PersonalValues {

    private final ChainedLedger ledger;
    private final Rows rows;
    private final JdbcTemplate jdbc;
    private final TownClock clock;

    Erasing(ChainedLedger ledger, Rows rows, JdbcTemplate jdbc, TownClock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void erase(UUID entry, String name, PersonId by, String post, String reason) {
        var row = rows.byId(entry).orElseThrow(() -> new IllegalArgumentException("No such record"));
        var act = ledger.add(new Act(
                row.chain(),
                by,
                post,
                ERASE,
                row.caseId(),
                clock.today(),
                content(entry, name, reason),
                Map.of(),
                List.of(),
                List.of()));
        var erased = jdbc.update(
                "update ledger_personal set salt = null, plain = null, erased_by = ?"
                        + " where entry = ? and name = ? and erased_by is null",
                act,
                entry,
                name);
        if (erased != 1) throw new IllegalArgumentException("No such personal value");
    }

    /** Whether the act is the one that erased this value. */
    static boolean erased(Row act, PersonalRow value) {
        return act.kind().equals(ERASE)
                && Values.parse(act.content()) instanceof Map<?, ?> content
                && value.entry().toString().equals(content.get("entry"))
                && value.name().equals(content.get("name"));
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> content(
            UUID entry, String name, String reason) {
        return Map.of("entry", entry.toString(), "name", name, "reason", reason);
    }
}
