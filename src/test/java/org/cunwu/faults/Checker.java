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
        QUESTIONS.put("a case without its process instance", """
            select count(*) from engine_case c where not exists
                (select 1 from act_hi_procinst p where p.business_key_ = cast(c.id as varchar(36)))\
            """);
        QUESTIONS.put("a receipt without its record", """
            select count(*) from engine_submission s where not exists
                (select 1 from ledger_entry e
                 where e.chain = s.chain and e.height = s.height and e.hash = s.hash)\
            """);
        QUESTIONS.put("a signature without a record, or a record without one", """
            select abs((select count(*) from engine_signature where step = 'user_confirm')
                     - (select count(*) from ledger_entry where kind = 'decision.confirm')) from (values (1)) x\
            """);
        QUESTIONS.put("a confirmation by whoever raised the matter", """
            select count(*) from engine_signature s join engine_case c on c.id = s.case_id
            where s.step = 'user_confirm' and s.person = c.started_by\
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
