package org.cunwu.disclosure.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.disclosure.Topic;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 村务公开方案台账 — plans and their texts: added and read, never changed. */
@Repository
public class Affairs {

    private final JdbcClient jdbc;

    Affairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 公开方案.
     *
     * @param monthEnd the last day of the month that it is about, or null
     * @param requesters how many asked for it, or null where nobody did
     */
    public record Plan(
            UUID caseId,
            String number,
            VillageCode village,
            Topic topic,
            @Nullable LocalDate monthEnd,
            @Nullable Integer requesters,
            LocalDate proposedOn) {}

    /** 方案文本. */
    public record Text(int version, String title, String content, LocalDate writtenOn) {}

    public void add(Plan plan) {
        jdbc.sql("insert into disclosure_affair"
                        + " (case_id, number, village, topic, month_end, requesters, proposed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        plan.caseId(),
                        plan.number(),
                        plan.village().value(),
                        plan.topic().name(),
                        plan.monthEnd(),
                        plan.requesters(),
                        plan.proposedOn())
                .update();
    }

    public void write(UUID caseId, String title, String content, LocalDate on) {
        jdbc.sql("insert into disclosure_affair_text (case_id, version, title, content, written_on)"
                        + " select ?, coalesce(max(version), 0) + 1, ?, ?, cast(? as date)"
                        + " from disclosure_affair_text where case_id = ?")
                .params(caseId, title, content, on, caseId)
                .update();
    }

    public Optional<Plan> find(UUID caseId) {
        return jdbc.sql("select * from disclosure_affair where case_id = ?")
                .param(caseId)
                .query((row, index) -> new Plan(
                        caseId,
                        row.getString("number"),
                        new VillageCode(row.getString("village")),
                        Topic.valueOf(row.getString("topic")),
                        row.getObject("month_end", LocalDate.class),
                        row.getObject("requesters", Integer.class),
                        row.getObject("proposed_on", LocalDate.class)))
                .optional();
    }

    /** The latest text. */
    public Text text(UUID caseId) {
        return jdbc.sql("select * from disclosure_affair_text where case_id = ? order by version desc limit 1")
                .param(caseId)
                .query((row, index) -> new Text(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("content"),
                        row.getObject("written_on", LocalDate.class)))
                .single();
    }

    /** 同意 / 异议 / 修改 / 确定 / 退回修改. */
    public enum Kind {
        AGREED,
        OBJECTED,
        REVISED,
        FIXED,
        SENT_BACK
    }

    /** 说过的话. */
    public record Word(Kind kind, @Nullable String words, LocalDate onDay) {}

    public void say(UUID caseId, Word word) {
        jdbc.sql("insert into disclosure_affair_word (case_id, kind, words, on_day) values (?, ?, ?, ?)")
                .params(caseId, word.kind().name(), word.words(), word.onDay())
                .update();
    }

    /** In the order in which it was said. */
    public List<Word> words(UUID caseId) {
        return jdbc.sql("select * from disclosure_affair_word where case_id = ? order by entry")
                .param(caseId)
                .query((row, index) -> new Word(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /**
     * 已经张榜的.
     *
     * @param monthEnd of the month that it is about, or null
     */
    public record Posted(Topic topic, @Nullable LocalDate monthEnd, LocalDate postedOn) {}

    /** What was posted since that day and not withdrawn, the latest last. */
    public List<Posted> posted(VillageCode village, LocalDate since) {
        return jdbc.sql("select a.topic, a.month_end, p.posted_on from disclosure_affair a"
                        + " join disclosure_notice n on n.case_id = a.case_id"
                        + " join disclosure_posting p on p.notice = n.id"
                        + " where a.village = ? and p.posted_on >= ?"
                        + " and not exists (select 1 from disclosure_withdrawal w where w.notice = n.id)"
                        + " and not exists (select 1 from disclosure_corrected x"
                        + " where x.register = 'posting' and x.entry = p.entry)"
                        + " order by p.posted_on, p.entry")
                .params(village.value(), since)
                .query((row, index) -> new Posted(
                        Topic.valueOf(row.getString("topic")),
                        row.getObject("month_end", LocalDate.class),
                        row.getObject("posted_on", LocalDate.class)))
                .list();
    }
}
