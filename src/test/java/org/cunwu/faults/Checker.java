package org.cunwu.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 核对 — what must hold in the database after any fault; each question counts the rows that contradict it. */
final class Checker {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("a task of the engine that no inbox shows", """
            select count(*) from act_ru_task t where not exists
                (select 1 from engine_inbox i where i.task = t.id_)\
            """);
        QUESTIONS.put("an inbox entry without a task", """
            select count(*) from engine_inbox i where not exists
                (select 1 from act_ru_task t where t.id_ = i.task)\
            """);
        QUESTIONS.put("an open case that waits for nothing", """
            select count(*) from engine_case c where c.ended_at is null and not exists
                (select 1 from engine_inbox i where i.case_id = c.id)\
            """);
        QUESTIONS.put("a case without exactly one record of its start", """
            select count(*) from engine_case c where 1 <> (select count(*) from ledger_entry e
                where e.case_id = c.id and e.kind = 'decision.register')\
            """);
        QUESTIONS.put("a record of a case that is not there", """
            select count(*) from ledger_entry e where e.case_id is not null and not exists
                (select 1 from engine_case c where c.id = e.case_id)\
            """);
        QUESTIONS.put("a case without its process instance", """
            select count(*) from engine_case c where not exists
                (select 1 from act_hi_procinst p where p.business_key_ = cast(c.id as varchar(36)))\
            """);
        QUESTIONS.put("a receipt without its record", """
            select count(*) from engine_submission s where not exists
                (select 1 from ledger_entry e
                 where e.chain = s.chain and e.height = s.height and e.hash = s.hash)\
            """);
        QUESTIONS.put("a case whose steps and records do not match", """
            select count(*) from engine_case c
            where (select count(*) from engine_signature s where s.case_id = c.id) + 1
                <> (select count(*) from ledger_entry e where e.case_id = c.id
                    and e.acted_by in (select id from org_person))\
            """);
        QUESTIONS.put("a step of one case signed twice", """
            select count(*) from (select case_id from engine_signature group by case_id, step having count(*) > 1) x\
            """);
        QUESTIONS.put("a confirmation by whoever raised the matter", """
            select count(*) from engine_signature s join engine_case c on c.id = s.case_id
            where s.step = 'user_confirm' and s.person = c.started_by\
            """);
        QUESTIONS.put("a supervisor who took part in what was supervised", """
            select count(*) from engine_signature s join engine_case c on c.id = s.case_id
            where s.step = 'user_supervise' and (s.person = c.started_by or exists
                (select 1 from engine_signature o where o.case_id = s.case_id and o.person = s.person
                    and o.step <> s.step))\
            """);
        QUESTIONS.put("a meeting without its record, or a record without its meeting", """
            select count(*) from engine_case c
            where (select count(*) from decision_sitting d where d.proposal = c.id)
                <> (select count(*) from engine_signature s where s.case_id = c.id
                    and s.step in ('user_propose', 'user_consult', 'user_deliberate', 'user_resolve'))\
            """);
        QUESTIONS.put("a meeting with more votes than seats", """
            select count(*) from decision_sitting d where d.agreed + d.disagreed + d.abstained
                > least(d.members, (select count(*) from decision_seat s where s.sitting = d.id))\
            """);
        QUESTIONS.put("a resolution without a meeting that adopted it", """
            select count(*) from decision_resolution r where not exists
                (select 1 from decision_sitting d where d.id = r.sitting and d.quorate and d.passed)\
            """);
        QUESTIONS.put("a gap in the case numbers", """
            select count(*) from engine_counter k where k.letters = 'YS' and k.last_number <>
                (select count(*) from engine_case c where c.village = k.village and c.process = 'four_discussions')\
            """);
        QUESTIONS.put("a job of the engine that has given up", """
            select (select count(*) from act_ru_job where retries_ = 0)
                + (select count(*) from act_ru_incident) from (values (1)) x\
            """);
        QUESTIONS.put("a case open for one and closed for the other", """
            select count(*) from engine_case c where c.parent is null
            and case when c.ended_at is null then 1 else 0 end
                <> (select count(*) from act_ru_execution r
                    where r.parent_id_ is null and r.business_key_ = cast(c.id as varchar(36)))\
            """);
    }

    private Checker() {}

    /** What is wrong, in words; empty when everything holds. */
    static List<String> wrong(String url, String user) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            for (var question : QUESTIONS.entrySet()) {
                try (var rows = statement.executeQuery(question.getValue())) {
                    rows.next();
                    if (rows.getLong(1) > 0) wrong.add(rows.getLong(1) + " × " + question.getKey());
                }
            }
        }
        return wrong;
    }
}
