package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("服务承诺和补录：都有记录，都数得出来")
class MeasuredTimeTests extends ModelTown {

    private static final String HEAD = "town-station-head";

    @Autowired
    WorkingDays workingDays;

    MeasuredTimeTests() {
        super("handed_in_a_test");
    }

    @AfterEach
    void forgetTheStepsOfTheModel() {
        jdbc.sql("delete from engine_inbox where process like '%_in_a_test'").update();
    }

    @Test
    @DisplayName("服务承诺：从打开到签署；退回也是答复；每一轮各算各的；没有承诺的步骤不记")
    void aPromiseIsMeasuredFromOpeningToSigning() {
        assertThat(promisedUntil("user_apply")).isNull();
        done("user_apply", CLERK);
        assertThat(promisedUntil("user_check")).isEqualTo(endOf(workingDays.plus(clock.today(), 1)));
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));
        done("user_apply", CLERK);
        assertThat(promisedUntil("user_check")).isEqualTo(endOf(workingDays.plus(clock.today(), 1)));
        assertThat(kept()).isEqualTo(1);
        done("user_check", HEAD);
        assertThat(kept()).isEqualTo(2);
        jdbc.sql("update engine_step_time set promised_until = opened_at where case_id = ? and step = 'user_check'")
                .param(matter.file().id())
                .update();
        assertThat(kept()).isZero();
    }

    @Test
    @DisplayName("日期没有到的，哪一步都不能登记；登记晚于五天的标为补录，第五天还不算")
    void nothingIsDatedAheadAndLateEntriesAreMarked() {
        var task = open("user_apply");
        var tomorrow = clock.today().plusDays(1);
        refused(api(CLERK, "POST", "/tasks/" + task, "{\"happenedOn\":\"" + tomorrow + "\"}"), 400, "还没有到");
        assertThat(open("user_apply")).isEqualTo(task);

        api(
                CLERK,
                "POST",
                "/tasks/" + task,
                "{\"happenedOn\":\"" + clock.today().minusDays(6) + "\"}");
        assertThat(lateEntries()).isEqualTo(1);
        assertThat(page()).containsOnlyOnce("补录：事情发生在").contains("发生在");
        api(
                HEAD,
                "POST",
                "/tasks/" + open("user_check"),
                "{\"happenedOn\":\"" + clock.today().minusDays(5) + "\"}");
        assertThat(lateEntries()).isEqualTo(1);
        assertThat(page()).containsOnlyOnce("补录：事情发生在");
        assertThat(signedIn("town-auditor").get("/town").body()).contains("今年补录");
    }

    private String page() {
        return signedIn(CLERK).get("/case/" + matter.file().number()).body();
    }

    private long lateEntries() {
        return jdbc.sql("select count(*) from engine_late_entry where case_id = ?")
                .param(matter.file().id())
                .query(Long.class)
                .single();
    }

    private @Nullable Instant promisedUntil(String step) {
        return jdbc.sql("select promised_until from engine_step_time where task = ?")
                .param(open(step))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** In this case, by the same words as the overview counts. */
    private long kept() {
        return jdbc.sql("select count(*) from engine_step_time t join engine_signature s on s.task = t.task"
                        + " where t.case_id = ? and s.signed_at <= t.promised_until")
                .param(matter.file().id())
                .query(Long.class)
                .single();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant();
    }
}
