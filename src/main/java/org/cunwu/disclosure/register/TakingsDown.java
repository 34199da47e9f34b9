package org.cunwu.disclosure.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 撤榜台账 — added and read, never changed. */
@Repository
public class TakingsDown {

    private final JdbcClient jdbc;

    TakingsDown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(TakingDown taking) {
        jdbc.sql("insert into disclosure_taking_down (case_id, notice, last_day, reason) values (?, ?, ?, ?)")
                .params(taking.caseId(), taking.notice().value(), taking.lastDay(), taking.reason())
                .update();
    }

    public TakingDown get(UUID caseId) {
        return jdbc.sql("select * from disclosure_taking_down where case_id = ?")
                .param(caseId)
                .query((row, index) -> new TakingDown(
                        caseId,
                        new NoticeId(row.getObject("notice", UUID.class)),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")))
                .single();
    }

    /** 属实 — the supervisors looked. */
    public void confirm(TakingDown taking, boolean early) {
        jdbc.sql("insert into disclosure_taken_down (notice, last_day, early, case_id) values (?, ?, ?, ?)")
                .params(taking.notice().value(), taking.lastDay(), early, taking.caseId())
                .update();
    }

    public boolean isDown(NoticeId notice) {
        return jdbc.sql("select count(*) from disclosure_taken_down where notice = ?")
                        .param(notice.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Until when the same thing hung before it came down early, the last time. */
    public Optional<LocalDate> earlyBefore(Notice notice) {
        return jdbc.sql(
                        "select max(d.last_day) from disclosure_taken_down d join disclosure_notice n on n.id = d.notice"
                                + " where n.case_id = ? and n.subject = ? and n.reference = ? and d.early = true")
                .params(notice.caseId(), notice.subject().name(), notice.reference())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** A notice of which the clock has run out and nobody has entered yet that it came down. */
    public record Missing(String reference, LocalDate lastDay) {}

    /** The oldest first. */
    public List<Missing> missing(VillageCode village, int size) {
        return jdbc.sql(
                        "select n.reference, e.last_day from disclosure_end e join disclosure_notice n on n.id = e.notice"
                                + " where n.village = ?"
                                + " and not exists (select 1 from disclosure_taken_down d where d.notice = n.id)"
                                + " and not exists (select 1 from disclosure_withdrawal w where w.notice = n.id)"
                                + " order by e.last_day, n.entry limit ?")
                .params(village.value(), size)
                .query((row, index) ->
                        new Missing(row.getString("reference"), row.getObject("last_day", LocalDate.class)))
                .list();
    }
}
