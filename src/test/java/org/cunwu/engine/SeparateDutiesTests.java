package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("职责分离：看人，不看岗位")
class SeparateDutiesTests extends OpenTown {

    private static final String VILLAGE = "v004";
    private static final String BOTH = "v004-both";
    private static final String OTHER = "v004-party-secretary";

    @Autowired
    Door door;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forgetWhoHeldBoth() {
        forget(BOTH);
    }

    @ParameterizedTest(name = "{3} → {1}")
    @CsvSource({
        "four_discussions, user_confirm,   party-secretary,      start,           village-clerk",
        "four_discussions, user_confirm,   party-secretary,      user_revise,     village-clerk",
        "four_discussions, user_supervise, supervision-director, start,           village-clerk",
        "four_discussions, user_supervise, supervision-director, user_confirm,    party-secretary",
        "four_discussions, user_supervise, supervision-director, user_propose,    party-secretary",
        "four_discussions, user_supervise, supervision-director, user_consult,    village-director",
        "four_discussions, user_supervise, supervision-director, user_revise,     village-clerk",
        "four_discussions, user_supervise, supervision-director, user_deliberate, party-secretary",
        "four_discussions, user_answer,    party-secretary,      user_supervise,  supervision-director",
        "disclosure,       user_verify,    supervision-director, start,           village-clerk",
        "disclosure,       user_verify,    supervision-director, user_post,       village-clerk",
        "disclosure,       user_verify,    supervision-director, user_resolve,    village-clerk",
        "disclosure,       user_verify,    supervision-director, user_implement,  village-director",
        "objection,        user_answer_objection,  village-director,     start,                village-clerk",
        "objection,        user_answer_objection,  village-director,     user_check_objection, village-clerk",
        "open_affairs,     user_review_affairs,    supervision-director, start,                village-clerk",
        "open_affairs,     user_review_affairs,    supervision-director, user_revise_affairs,  village-director",
        "take_down,        user_check_taking_down, supervision-director, start,                village-clerk"
    })
    @DisplayName("一人兼两职：办过前一步的，不能再办后一步，别人后来重办过也一样；没有办过的可以办")
    void whoSignedTheOneMayNotSignTheOther(
            String process, String step, String post, String earlier, String earlierPost) {
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            appoint(BOTH, VILLAGE, post, earlierPost);
            var starter = earlier.equals(HumanStep.START) ? BOTH : "v004-village-clerk";
            var opened = opened(starter, process, step, post);
            if (!earlier.equals(HumanStep.START)) {
                signed(opened, process, earlier, BOTH, 10);
                signed(opened, process, earlier, OTHER, 5);
            }
            assertThatThrownBy(() -> complete(opened)).isInstanceOfSatisfying(NotYours.class, no -> {
                assertThat(no.key()).isEqualTo("engine.four-eyes");
                assertThat(no.arguments()).containsExactly("临时人员");
            });
            assertThatThrownBy(() -> door.check(new PersonId(BOTH), opened.toString()))
                    .isInstanceOf(NotYours.class);

            var apart = opened("v004-village-clerk", process, step, post);
            signed(apart, process, earlier, OTHER, 5);
            // an empty form is refused as a form: the person may do this one
            assertThatThrownBy(() -> complete(apart)).isInstanceOf(FormRejected.class);
        });
    }

    @Test
    @DisplayName("自己登记的议题自己确认：接口回 403，说明谁签过、须由本岗位另一人办理；另一位书记照常确认")
    void whoRegisteredDoesNotConfirm() {
        appoint(BOTH, VILLAGE, "village-clerk", "party-secretary");
        var started = api(BOTH, "POST", "/cases/four_discussions", json(startForm(BOTH)));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var file = cases.byNumber(
                        field(started.body(), "caseNumber"), directory.villagesOf(new PersonId(BOTH), clock.today()))
                .orElseThrow();
        var task = inbox.ofCase(file.id()).get(0).task();

        var refused = api(BOTH, "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("临时人员", "职责分离", "本岗位的另一位任职人员");
        var other = api(OTHER, "POST", "/tasks/" + task, "{\"decision\":\"CONFIRM\"}");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
    }

    private void complete(UUID task) {
        door.complete(
                new PersonId(BOTH), task.toString(), Map.of(), UUID.randomUUID().toString());
    }

    /** An open step of a new case; the id serves for both. */
    private UUID opened(String starter, String process, String step, String post) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into engine_case (id, number, process, village, title, started_by, started_at)"
                        + " values (?, ?, 'four_discussions', ?, '分离', ?, ?)")
                .params(id, id.toString(), VILLAGE, starter, OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into engine_inbox (task, process, step, step_name, case_id, village, post_group, created_at)"
                        + " values (?, ?, ?, '步骤', ?, ?, ?, ?)")
                .params(
                        id.toString(),
                        process,
                        step,
                        id,
                        VILLAGE,
                        VILLAGE + "-" + post,
                        OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .update();
        return id;
    }

    private void signed(UUID caseId, String process, String step, String person, int minutesAgo) {
        jdbc.sql("insert into engine_signature (task, case_id, process, step, village, person, post_group, signed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        caseId,
                        process,
                        step,
                        VILLAGE,
                        person,
                        VILLAGE + "-village-clerk",
                        OffsetDateTime.now(java.time.ZoneOffset.UTC).minusMinutes(minutesAgo))
                .update();
    }
}
