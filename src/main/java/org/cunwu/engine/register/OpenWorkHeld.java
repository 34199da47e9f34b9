package org.cunwu.engine.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunwu.engine.Holdings;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 手里的待办和事项 — the open steps of the post that nobody else signed for, and the open cases that its holder raised. */
@Component
class OpenWorkHeld implements Holdings {

    private final JdbcClient jdbc;

    OpenWorkHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(Post term) {
        return Stream.concat(steps(term).stream(), cases(term).stream()).toList();
    }

    private List<Held> steps(Post term) {
        return jdbc.sql(
                        "select i.step_name, c.title, c.number from engine_inbox i join engine_case c on c.id = i.case_id"
                                + " where i.post_group = ? and i.created_at < ? and (i.assignee is null or i.assignee = ?)"
                                + " order by i.created_at, i.task")
                .params(term.group(), endOf(term), term.person().value())
                .query((row, at) -> held(
                        "task", row.getString("step_name") + "：" + row.getString("title"), row.getString("number")))
                .list();
    }

    /** Cases lie in villages; a post of the district or the town raises none. */
    private List<Held> cases(Post term) {
        if (term.kind().level() != Level.VILLAGE) return List.of();
        return jdbc.sql("select title, number from engine_case where started_by = ? and village = ?"
                        + " and started_at < ? and ended_at is null and number <> '' order by started_at, id")
                .params(term.person().value(), term.place(), endOf(term))
                .query((row, at) -> held("case", row.getString("title"), row.getString("number")))
                .list();
    }

    private static Held held(String kind, String words, String number) {
        return new Held(kind, words, number, number.isEmpty() ? null : "/case/" + number);
    }

    private static OffsetDateTime endOf(Post term) {
        LocalDate last = Objects.requireNonNull(term.to());
        return CaseRegister.utc(last.plusDays(1).atStartOfDay(TownClock.ZONE).toInstant());
    }
}
