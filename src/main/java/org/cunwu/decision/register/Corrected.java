package org.cunwu.decision.register;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 已更正的登记 — rows that a confirmed correction took the place of: they stay, and count no more. */
final class Corrected {

    private Corrected() {}

    /** Holds for the rows of a register that still count. */
    static String not(String register, String alias) {
        return "not exists (select 1 from decision_corrected x where x.register = '" + register + "' and x.entry = "
                + alias + ".entry)";
    }

    static void mark(JdbcClient jdbc, String register, long entry, LocalDate on) {
        jdbc.sql("insert into decision_corrected (register, entry, corrected_on) values (?, ?, ?)")
                .params(register, entry, on)
                .update();
    }

    /** The last row of a matter that still counts does so no more. */
    static void markLast(JdbcClient jdbc, String register, Object proposal, LocalDate on) {
        var last = jdbc.sql("select max(t.entry) from decision_" + register + " t where t.proposal = ? and "
                        + not(register, "t"))
                .param(proposal)
                .query(Long.class)
                .single();
        mark(jdbc, register, last, on);
    }
}
