package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.StoppedJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 停下的作业 — read from the engine's tables, so that {@code check} can count them without an engine. Each has an open
 * incident of its own; the incidents of callers name no job.
 */
@Repository
public class StoppedJobTable implements StoppedJobs {

    private static final String STOPPED = " from act_ru_incident i join act_ru_job j on j.id_ = i.configuration_"
            + " where i.incident_type_ = 'failedJob' and j.retries_ = 0";

    private static final String COLUMNS =
            "select j.id_, j.process_def_key_, j.process_def_id_, i.incident_timestamp_, j.exception_msg_,"
                    + " coalesce(j.failed_act_id_, i.failed_activity_id_, i.activity_id_) as activity,"
                    + " (select v.text_ from act_ru_variable v where v.var_scope_ = j.process_instance_id_"
                    + " and v.name_ = 'caseId') as case_id,"
                    + " (select count(*) from act_hi_job_log l where l.process_instance_id_ = j.process_instance_id_"
                    + " and l.job_id_ = j.id_ and l.job_state_ = 1) as tries";

    private final JdbcClient jdbc;
    private final CaseRegister cases;

    StoppedJobTable(JdbcClient jdbc, CaseRegister cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*)" + STOPPED).query(Long.class).single();
    }

    @Override
    public List<StoppedJob> list(int size) {
        return jdbc.sql(COLUMNS + STOPPED + " order by i.incident_timestamp_, j.id_ limit ?")
                .param(size)
                .query(this::row)
                .list();
    }

    @Override
    public Optional<StoppedJob> find(String id) {
        return jdbc.sql(COLUMNS + STOPPED + " and j.id_ = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Nobody else can have it tried again until this transaction ends; answers whether there is such a job at all. */
    public boolean lock(String id) {
        return jdbc.sql("select id_ from act_ru_job where id_ = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private StoppedJob row(ResultSet row, int index) throws SQLException {
        return new StoppedJob(
                row.getString("id_"),
                caseFile(row.getString("case_id")),
                Objects.requireNonNullElse(row.getString("process_def_key_"), ""),
                Objects.requireNonNullElse(row.getString("process_def_id_"), ""),
                Objects.requireNonNullElse(row.getString("activity"), ""),
                row.getTimestamp("incident_timestamp_").toInstant(),
                Objects.requireNonNullElse(row.getString("exception_msg_"), ""),
                row.getInt("tries"));
    }

    private @Nullable CaseFile caseFile(@Nullable String id) {
        return id == null ? null : cases.byId(UUID.fromString(id)).orElse(null);
    }
}
