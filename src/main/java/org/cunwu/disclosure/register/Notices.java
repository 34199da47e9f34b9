package org.cunwu.disclosure.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.disclosure.NoticeId;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.register.Notice.Posting;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公示台账. */
@Repository("disclosureNotices")
public class Notices {

    private record Of(UUID caseId) {}

    private record Posted(NoticeId notice) {}

    private record FoundUntrue(NoticeId notice) {}

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Notice notice, Instant at) {
        Recall.forget(new Of(notice.caseId()));
        jdbc.sql("insert into disclosure_notice"
                        + " (id, case_id, village, subject, reference, occurred_on, opened_on, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        notice.id().value(),
                        notice.caseId(),
                        notice.village().value(),
                        notice.subject().name(),
                        notice.reference(),
                        notice.occurredOn(),
                        notice.openedOn(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The notices opened since then that were not withdrawn. */
    public List<Notice> openedSince(UUID caseId, Instant since) {
        return jdbc.sql("select n.* from disclosure_notice n left join disclosure_withdrawal w on w.notice = n.id"
                        + " where n.case_id = ? and n.opened_at >= ? and w.notice is null order by n.entry")
                .params(caseId, since.atOffset(ZoneOffset.UTC))
                .query(Notices::notice)
                .list();
    }

    /** 撤下 — what it told of no longer holds; the notice stays on record. */
    public void withdraw(NoticeId notice, LocalDate on) {
        jdbc.sql("insert into disclosure_withdrawal (notice, withdrawn_on) values (?, ?)")
                .params(notice.value(), on)
                .update();
    }

    /** 影响评估 — what publishing it does to those whom it names. */
    public void assess(NoticeId notice, String words, LocalDate on, LocalDate keepUntil) {
        jdbc.sql("insert into disclosure_assessment (notice, words, made_on, keep_until) values (?, ?, ?, ?)")
                .params(notice.value(), words, on, keepUntil)
                .update();
    }

    public boolean isWithdrawn(NoticeId notice) {
        return jdbc.sql("select count(*) from disclosure_withdrawal where notice = ?")
                        .param(notice.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Notice byId(NoticeId id) {
        return jdbc.sql("select * from disclosure_notice where id = ?")
                .param(id.value())
                .query(Notices::notice)
                .single();
    }

    public Notice get(UUID caseId, NoticeId id) {
        return of(caseId).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** The notice that the case is at: its last one. */
    public Notice current(UUID caseId) {
        return of(caseId).get(0);
    }

    /** All notices of a case, the last first. */
    public List<Notice> of(UUID caseId) {
        return Recall.once(
                new Of(caseId),
                () -> jdbc.sql("select * from disclosure_notice where case_id = ? order by entry desc")
                        .param(caseId)
                        .query(Notices::notice)
                        .list());
    }

    public void post(Notice notice, Posting posting) {
        Recall.forget(new Posted(notice.id()));
        jdbc.sql("insert into disclosure_posting (notice, village, posted_on, place) values (?, ?, ?, ?)")
                .params(notice.id().value(), notice.village().value(), posting.postedOn(), posting.place())
                .update();
    }

    /** The last posting no longer counts: it was corrected. */
    public void setPostingAside(NoticeId notice, LocalDate on) {
        Recall.forget(new Posted(notice));
        setAside("posting", notice, on);
    }

    /** The last check no longer counts: it was corrected. */
    public void setCheckAside(NoticeId notice, LocalDate on) {
        Recall.forget(new FoundUntrue(notice));
        setAside("check", notice, on);
    }

    private void setAside(String register, NoticeId notice, LocalDate on) {
        jdbc.sql("insert into disclosure_corrected (register, entry, corrected_on) select '" + register
                        + "', max(t.entry), cast(? as date) from disclosure_" + register + " t where t.notice = ? and "
                        + standing(register))
                .params(on, notice.value())
                .update();
    }

    /** Holds for the rows that no correction took the place of. */
    private static String standing(String register) {
        return "not exists (select 1 from disclosure_corrected x where x.register = '" + register
                + "' and x.entry = t.entry)";
    }

    public Optional<Posting> posting(NoticeId notice) {
        return Recall.once(
                new Posted(notice),
                () -> jdbc.sql("select * from disclosure_posting t where notice = ? and " + standing("posting")
                                + " order by entry desc limit 1")
                        .param(notice.value())
                        .query((row, index) ->
                                new Posting(row.getObject("posted_on", LocalDate.class), row.getString("place")))
                        .optional());
    }

    /** Where this village last posted, so that nobody types it twice. */
    public Optional<String> latestPlace(VillageCode village) {
        return jdbc.sql("select place from disclosure_posting where village = ? order by entry desc limit 1")
                .param(village.value())
                .query(String.class)
                .optional();
    }

    public void check(NoticeId notice, LocalDate on, boolean truthful, @Nullable String opinion) {
        Recall.forget(new FoundUntrue(notice));
        jdbc.sql("insert into disclosure_check (notice, checked_on, truthful, opinion) values (?, ?, ?, ?)")
                .params(notice.value(), on, truthful, opinion)
                .update();
    }

    /** When the supervisors last found that it did not hang as it was said to. */
    public Optional<LocalDate> foundUntrueOn(NoticeId notice) {
        return Recall.once(
                new FoundUntrue(notice),
                () -> jdbc.sql("select max(checked_on) from disclosure_check t where notice = ? and not truthful and "
                                + standing("check"))
                        .param(notice.value())
                        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single());
    }

    public void end(NoticeId notice, LocalDate lastDay) {
        jdbc.sql("insert into disclosure_end (notice, last_day) values (?, ?)")
                .params(notice.value(), lastDay)
                .update();
    }

    /**
     * 榜上的公示 — what was posted in a village.
     *
     * @param entry its place in the register, by which one pages
     * @param endedOn the last day on which it hung, once the clock has ended it
     */
    public record Published(
            long entry,
            Notice notice,
            Posting posting,
            @Nullable LocalDate endedOn) {}

    /** The latest first, of those entered before that place. */
    public List<Published> published(VillageCode village, long before, int size) {
        return jdbc.sql("select n.*, p.posted_on, p.place, e.last_day from disclosure_notice n"
                        + " join disclosure_posting p on p.notice = n.id"
                        + " left join disclosure_end e on e.notice = n.id"
                        + " where n.village = ? and n.entry < ?"
                        + " and not exists (select 1 from disclosure_withdrawal w where w.notice = n.id)"
                        + " and p.entry = (select max(t.entry) from disclosure_posting t where t.notice = n.id and "
                        + standing("posting") + ")"
                        + " order by n.entry desc limit ?")
                .params(village.value(), before, size)
                .query((row, index) -> new Published(
                        row.getLong("entry"),
                        notice(row, index),
                        new Posting(row.getObject("posted_on", LocalDate.class), row.getString("place")),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getObject("case_id", UUID.class),
                new VillageCode(row.getString("village")),
                Subject.valueOf(row.getString("subject")),
                row.getString("reference"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class));
    }
}
