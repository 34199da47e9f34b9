package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunwu.Visitor;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("监控页里重试停下的作业：系统管理员可以，是一次办理")
class CockpitRetryTests extends StoppedTown {

    @Test
    @DisplayName("填几次都只给一次；办理记录写明谁、哪件事、哪一步、错在哪类、前后次数，不写个人信息")
    void theAdministratorRetriesOnRecord() {
        var administrator = atTheEngine(ADMINISTRATOR);
        var answer = askCockpit(administrator, "{\"retries\":5}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(retries(job)).isEqualTo(1);

        assertThat(acts()).singleElement().satisfies(it -> {
            assertThat(it.chain()).isEqualTo(VILLAGE);
            assertThat(it.by()).hasToString(ADMINISTRATOR);
            assertThat(it.post()).isEqualTo(ADMINISTRATOR);
            assertThat(it.personal()).isEmpty();
            assertThat(it.content())
                    .containsEntry("number", matter.file().number())
                    .containsEntry("step", "统计公示意见")
                    .containsEntry("failure", "NumberFormatException")
                    .containsEntry("retriesBefore", 0L)
                    .containsEntry("retriesAfter", 1L)
                    .containsEntry("job", job);
            assertThat(it.content().toString()).doesNotContain("王建国");
        });
        var page = signedIn("town-auditor").get("/case/" + matter.file().number());
        assertThat(page.body())
                .contains("系统管理员让停下的一步重试")
                .containsSubsequence("统计公示意见", "NumberFormatException", "重试前还可以试的次数：0", "重试后还可以试的次数：1");

        var again = askCockpit(administrator, "{\"retries\":1}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("没有停下");
        assertThat(acts()).hasSize(1);

        Failing.fails = false;
        run(job);
        assertThat(retries(job)).isEqualTo(-1);
        assertThat(Failing.RUNS).hasValue(4);
        assertThat(askCockpit(administrator, "{\"retries\":1}").statusCode()).isEqualTo(404);
        var report = verification.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.good()).isTrue();
    }

    @Test
    @DisplayName("重试又没办成：又停下，再重试是另一次办理")
    void whatFailsAgainStopsAgain() {
        var administrator = atTheEngine(ADMINISTRATOR);
        assertThat(askCockpit(administrator, "{\"retries\":1}").statusCode()).isEqualTo(204);
        runInVain(job);
        assertThat(retries(job)).isZero();
        assertThat(askCockpit(administrator, "{\"retries\":1}").statusCode()).isEqualTo(204);
        assertThat(acts()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from act_ru_incident where configuration_ = ?")
                        .param(job)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {VILLAGE + "-village-clerk", "town-station-head", "town-mayor", "town-party-government-office"})
    @DisplayName("别的职务：403，用中文说明，什么也没有改变")
    void othersAreRefused(String person) {
        var answer = askCockpit(atTheEngine(person), "{\"retries\":1}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("只有现任系统管理员");
        assertThat(askCockpit(atTheEngine(person), "{\"retries\":0}").statusCode())
                .isEqualTo(403);
        unchanged();
    }

    @Test
    @DisplayName("没有登录、没有带令牌、任期已满：都拒绝")
    void strangersAndFormerHoldersAreRefused() {
        assertThat(askCockpit(new Visitor(port), "{\"retries\":1}").statusCode())
                .isBetween(400, 499);
        assertThat(askCockpit(signedIn(ADMINISTRATOR), "{\"retries\":1}").statusCode())
                .isEqualTo(403);
        var former = "technical-" + key().substring(0, 8);
        appoint(former, VILLAGE);
        jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, 'administrator', 'town', ?)")
                .params(java.util.UUID.randomUUID(), former, clock.today().minusDays(9))
                .update();
        var visitor = atTheEngine(former);
        endPosts(former, clock.today().minusDays(1));
        try {
            assertThat(askCockpit(visitor, "{\"retries\":1}").statusCode()).isBetween(401, 403);
            unchanged();
        } finally {
            forget(former);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"retries\":0}",
                "{\"retries\":-1}",
                "{\"retries\":1,\"dueDate\":\"2026-01-01T00:00:00.000+0000\"}"
            })
    @DisplayName("零次、负数、另定时间：400，用中文说明，什么也没有改变")
    void nothingElseMayBeSet(String body) {
        var answer = askCockpit(atTheEngine(ADMINISTRATOR), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("\\p{IsHan}");
        unchanged();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"retries\":null}",
                "{\"retries\":\"1\"}",
                "{\"retries\":1.5}",
                "{\"retries\":9999999999}",
                "[]",
                "null",
                "{"
            })
    @DisplayName("没有写几次，或者写的不是整数：400，用中文说明，什么也没有改变；别的职务仍是 403")
    void aNumberIsRequired(String body) {
        var answer = askCockpit(atTheEngine(ADMINISTRATOR), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("可试次数至少是 1");
        assertThat(askCockpit(atTheEngine("town-mayor"), body).statusCode()).isEqualTo(403);
        unchanged();
    }

    @Test
    @DisplayName("没有正文：同样")
    void aBodyIsRequired() {
        var answer = askCockpit(atTheEngine(ADMINISTRATOR), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("可试次数至少是 1");
        unchanged();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "POST /job/{job}/execute {}",
                "DELETE /job/{job}",
                "PUT /job/{job}/duedate {\"duedate\":\"2026-01-01T00:00:00.000+0000\"}",
                "POST /job/{job}/duedate/recalculate",
                "PUT /job/{job}/suspended {\"suspended\":true}",
                "PUT /job/{job}/priority {\"priority\":9}",
                "POST /job/retries {\"jobIds\":[\"{job}\"],\"retries\":1}",
                "POST /job/retries {\"jobQuery\":{\"noRetriesLeft\":true},\"retries\":1}",
                "PUT /job-definition/{definition}/retries {\"retries\":1}",
                "POST /process-instance/job-retries {\"processInstances\":[\"{instance}\"],\"retries\":1}",
                "POST /process-instance/job-retries-historic-query-based {\"processInstances\":[\"{instance}\"],\"retries\":1}",
                "DELETE /incident/{incident}"
            })
    @DisplayName("作业的其他操作，系统管理员也不能办")
    void everythingElseStaysClosed(String attack) {
        var definition = jdbc.sql("select job_def_id_ from act_ru_job where id_ = ?")
                .param(job)
                .query(String.class)
                .single();
        var incident = jdbc.sql("select id_ from act_ru_incident where configuration_ = ?")
                .param(job)
                .query(String.class)
                .single();
        var parts = attack.replace("{job}", job)
                .replace("{instance}", instance)
                .replace("{definition}", definition)
                .replace("{incident}", incident)
                .split(" ", 3);
        var answer = atTheEngine(ADMINISTRATOR).engine(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        unchanged();
        assertThat(Failing.RUNS).hasValue(3);
    }

    @Test
    @DisplayName("不属于任何事项的作业：记入镇的办理记录")
    void withoutACaseItStandsInTheTownsChain() {
        job = stoppedJob(started(Map.of("village", VILLAGE)));
        assertThat(askCockpit(atTheEngine(ADMINISTRATOR), "{\"retries\":1}").statusCode())
                .isEqualTo(204);
        assertThat(ledger.chain(Act.TOWN, 0, 10_000))
                .filteredOn(it -> job.equals(it.act().content().get("job")))
                .singleElement()
                .satisfies(it -> assertThat(it.act().caseId()).isNull());
    }
}
