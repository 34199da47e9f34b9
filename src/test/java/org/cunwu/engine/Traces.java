package org.cunwu.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that stands in the tables of one case, and of the engine's settings, to be compared before and after. */
final class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Object> of(UUID caseId, String instance) {
        var found = new LinkedHashMap<String, Object>();
        for (var table :
                List.of("act_ru_task", "act_ru_execution", "act_ru_variable", "act_ru_job", "act_ru_event_subscr")) {
            var column = table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
            found.put(table, rows("select * from " + table + " where " + column + " = ?", instance));
        }
        found.put(
                "act_ru_identitylink",
                rows(
                        "select l.* from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_"
                                + " where t.proc_inst_id_ = ?",
                        instance));
        for (var table : List.of(
                "act_hi_procinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_comment", "act_hi_attachment")) {
            found.put(table, rows("select * from " + table + " where proc_inst_id_ = ?", instance));
        }
        found.put("inbox", rows("select * from engine_inbox where case_id = ?", caseId));
        found.put("case", rows("select * from engine_case where id = ?", caseId));
        found.put("ledger", rows("select hash from ledger_entry where case_id = ?", caseId));
        for (var table : List.of(
                "act_re_deployment",
                "act_ru_filter",
                "act_ru_authorization",
                "act_ru_batch",
                "act_ru_incident",
                "act_re_procdef",
                "act_id_user",
                "act_id_group")) {
            found.put(table, rows("select id_ from " + table));
        }
        return found;
    }

    private Set<String> rows(String sql, Object... parameters) {
        var rows = new TreeSet<String>();
        jdbc.sql(sql).params(List.of(parameters)).query().listOfRows().forEach(it -> rows.add(shown(it)));
        return rows;
    }

    private static String shown(Map<String, ?> row) {
        var words = new TreeSet<String>();
        row.forEach((name, value) -> words.add(name + "=" + (value instanceof byte[] bytes ? bytes.length : value)));
        return words.toString();
    }
}
