package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Parameter;
import org.cunwu.law.Parameters;
import org.cunwu.law.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("期限：退回、撤回不重新起算，催办也还在；每一步都有期限，写明还剩几天、超了几天")
class DeadlineOfRoundsTests extends ModelTown {

    private static final String HEAD = "town-station-head";

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Parameters parameters;

    @Autowired
    List<HumanStep<?>> steps;

    DeadlineOfRoundsTests() {
        super("handed_in_a_test");
    }

    @AfterEach
    void forgetTheStepsOfTheModel() {
        jdbc.sql("delete from engine_inbox where process like '%_in_a_test'").update();
    }

    @Test
    @DisplayName("退回再办：前几轮用掉的工作日照算，只留剩下的；页面写明；用得再多也留最少的天数")
    void aReturnGivesNobodyNewTime() {
        assertThat(due("user_apply")).isEqualTo(endOf(workingDays.plus(clock.today(), 5)));
        done("user_apply", CLERK);
        assertThat(due("user_check")).isEqualTo(endOf(workingDays.plus(clock.today(), 5)));

        openedDaysAgo("user_apply", daysWith(2));
        openedDaysAgo("user_check", daysWith(1));
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));
        assertThat(due("user_apply")).isEqualTo(endOf(workingDays.plus(clock.today(), 3)));
        assertThat(signedIn(CLERK).get("/task/" + open("user_apply")).body())
                .contains("前几轮这一步已用 2 个工作日", "这一轮有 3 个", "本镇设定，参考各地做法");
        done("user_apply", CLERK);
        assertThat(due("user_check")).isEqualTo(endOf(workingDays.plus(clock.today(), 4)));

        openedDaysAgo("user_check", daysWith(20));
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));
        done("user_apply", CLERK);
        assertThat(due("user_check")).isEqualTo(endOf(workingDays.plus(clock.today(), 2)));
        assertThat(engineDue("user_check")).isEqualTo(due("user_check"));
    }

    @Test
    @DisplayName("同一天退回、再报：没有用掉工作日，期限还是原来的天数，页面不多话")
    void theSameDayCostsNothing() {
        done("user_apply", CLERK);
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));

        assertThat(due("user_apply")).isEqualTo(endOf(workingDays.plus(clock.today(), 5)));
        assertThat(signedIn(CLERK).get("/task/" + open("user_apply")).body()).doesNotContain("前几轮");
    }

    @Test
    @DisplayName("退回以前的催办，再办时还看得见，也还算在每天的次数里")
    void anUrgeIsNotLostByAReturn() {
        handed("town-mayor", open("user_apply"), "urge", "{}");
        done("user_apply", CLERK);
        handed(HEAD, open("user_check"), "return", back("user_apply", rule()));

        assertThat(signedIn(CLERK).get("/task/" + open("user_apply")).body()).contains("催办 1 次");
        refused(hand("town-mayor", open("user_apply"), "urge", "{}"), 400, "今天已经催过了");
        assertThat(signedIn(HEAD).get("/").body()).doesNotContain("催办 1 次");
    }

    @Test
    @DisplayName("还剩几个工作日、哪天前，待办、办理页、事项页、接口都写；超期写明超几个工作日；缺放假安排写明")
    void whatIsLeftStandsWhereverTheStepIsListed() {
        var task = open("user_confirm");
        var day = workingDays.plus(clock.today(), 5);
        everywhere(task, "还剩 5 个工作日（%d月%d日前）".formatted(day.getMonthValue(), day.getDayOfMonth()));

        var late = clock.today().minusDays(7);
        dueOn(task, late);
        everywhere(task, "已超 %d 个工作日".formatted(workingDays.between(late, clock.today())));

        jdbc.sql("update engine_inbox set due_at = null where task = ?")
                .param(task)
                .update();
        everywhere(task, "缺放假安排");
    }

    private void everywhere(String task, String words) {
        var secretary = signedIn(SECRETARY);
        assertThat(secretary.get("/").body()).contains(words);
        assertThat(secretary.get("/task/" + task).body()).contains(words);
        assertThat(secretary.get("/case/" + matter.file().number()).body()).contains(words);
        assertThat(api(SECRETARY, "GET", "/inbox", "").body()).contains(words);
        assertThat(api(SECRETARY, "GET", "/tasks/" + task, "").body()).contains(words);
        assertThat(api(SECRETARY, "GET", "/cases/" + matter.file().number(), "").body())
                .contains(words);
    }

    @Test
    @DisplayName("两个流程的每一步都有期限，期限是有来源、可设的参数")
    void everyStepHasATimeWithASource() {
        var known = parameters.on(clock.today(), null).stream()
                .map(Parameters.Setting::parameter)
                .collect(Collectors.toMap(Parameter::name, it -> it));
        assertThat(steps).hasSizeGreaterThan(10).allSatisfy(it -> {
            var name = it.deadline().parameter();
            assertThat(known).as(it.id()).containsKey(name);
            assertThat(Objects.requireNonNull(known.get(name)).rule()).isNotBlank();
            assertThat(Objects.requireNonNull(known.get(name)).least()).isPositive();
        });
        assertThat(signedIn("town-mayor").get("/admin/parameters").body())
                .contains("发表监督意见的期限（天）", "至少留给这一步的天数", "本镇设定，参考各地做法");
    }

    /** So many calendar days ago that this number of working days lies between then and today. */
    private int daysWith(int working) {
        int days = 0;
        while (workingDays.between(clock.today().minusDays(days), clock.today()) < working) days++;
        return days;
    }

    private void openedDaysAgo(String step, int days) {
        jdbc.sql("update engine_step_time set opened_at = ? where case_id = ? and step = ? and opened_at ="
                        + " (select max(t.opened_at) from engine_step_time t where t.case_id = ? and t.step = ?)")
                .params(
                        clock.instant().minus(java.time.Duration.ofDays(days)).atOffset(java.time.ZoneOffset.UTC),
                        matter.file().id(),
                        step,
                        matter.file().id(),
                        step)
                .update();
    }

    private void dueOn(String task, LocalDate day) {
        jdbc.sql("update engine_inbox set due_at = ? where task = ?")
                .params(endOf(day).atOffset(java.time.ZoneOffset.UTC), task)
                .update();
    }

    private Instant due(String step) {
        return Objects.requireNonNull(item(step).dueAt());
    }

    private Instant engineDue(String step) {
        return jdbc.sql("select due_date_ from act_ru_task where id_ = ?")
                .param(open(step))
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private InboxItem item(String step) {
        return inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step));
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant();
    }
}
