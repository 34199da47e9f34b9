package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.Mornings;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.WorkingDays;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("提醒和逾期上报：到期前提醒，到期提醒，逾期报告上一级；什么都不会自动通过")
class RemindingTests extends HandingTown {

    private static final String PLACE = "v032";
    private static final String HERE = "v032-party-secretary";
    private static final String DEPUTY = "v032-branch-member";

    @Autowired
    Mornings mornings;

    @Autowired
    WorkingDays workingDays;

    @Test
    @DisplayName("到期前两个工作日起提醒，再早不提醒；到期那天再提醒；每种只写一次；待办里有形状、有文字")
    void theHolderIsRemindedInTime() {
        var matter = raised(PLACE);
        var task = task(matter);

        dueOn(task, workingDays.plus(clock.today(), 3));
        mornings.on(clock.today());
        assertThat(written(task)).isEmpty();

        dueOn(task, workingDays.plus(clock.today(), 2));
        mornings.on(clock.today());
        mornings.on(clock.today());
        assertThat(written(task)).containsExactly("BEFORE");
        assertThat(signedIn(HERE).get("/").body()).contains("◷ 快到期了，请先办这一件");

        dueOn(task, clock.today());
        mornings.on(clock.today());
        mornings.on(clock.today());
        assertThat(written(task)).containsExactly("BEFORE", "END");
        assertThat(signedIn(HERE).get("/").body()).contains("‼ 期限到了");
        assertThat(acts(matter, "engine.escalate")).isEmpty();
    }

    @Test
    @DisplayName("逾期三个工作日报告上一级：差一天不报；上级看得见、可以催办，不能替他办；记录写明报给谁；别的责任区看不到")
    void aLateStepIsReportedToThePostAbove() {
        var matter = raised(PLACE);
        var task = task(matter);
        dueOn(task, lateBy(2));
        mornings.on(clock.today());
        assertThat(acts(matter, "engine.escalate")).isEmpty();

        dueOn(task, lateBy(3));
        mornings.on(clock.today());
        mornings.on(clock.today());

        var district = district(PLACE);
        var above = district + "-district-secretary";
        assertThat(acts(matter, "engine.escalate")).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo(Act.SYSTEM);
            assertThat(it.content()).containsEntry("until", lateBy(3).toString());
            assertThat(String.valueOf(it.content().get("to"))).endsWith("书记");
        });
        var page = signedIn(above).get("/").body();
        assertThat(page).contains("▲ 下级逾期", "/case/" + matter.file().number(), "不会自动通过");
        var elsewhere = district.equals("d01") ? "d02" : "d01";
        assertThat(signedIn(elsewhere + "-district-secretary").get("/").body())
                .doesNotContain(matter.file().number());
        assertThat(signedIn(HERE).get("/").body()).contains("▲ 逾期没有办，已报告");
        assertThat(signedIn(HERE).get("/case/" + matter.file().number()).body()).contains("报告上一级岗位");

        handed(above, task, "urge", "{}");
        refused(api(above, "POST", "/tasks/" + task, CONFIRM), 403);
        refused(hand(above, task, "return", "{\"to\":\"user_revise\",\"reason\":\"我来替他办吧\"}"), 403);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("过了一百天：还是同一步、同一岗位，没有通过、没有退回、没有跳过；原岗位照样可以办")
    void nothingMovesByItself() {
        var matter = raised(PLACE);
        var before = only(matter);
        dueOn(before.task(), clock.today().minusDays(100));
        mornings.on(clock.today());

        var after = only(matter);
        assertThat(after.task()).isEqualTo(before.task());
        assertThat(after.group()).isEqualTo(before.group());
        assertThat(after.assignee()).isNull();
        assertThat(cases.byId(matter.file().id()).orElseThrow().endedAt()).isNull();
        assertThat(ledger.ofCase(matter.file().id()))
                .filteredOn(it -> it.act().by().equals(Act.SYSTEM))
                .extracting(it -> it.act().kind())
                .containsExactly("engine.escalate");
        assertThat(api(HERE, "POST", "/tasks/" + before.task(), CONFIRM).statusCode())
                .isEqualTo(200);
        assertThat(signedIn(district(PLACE) + "-district-secretary").get("/").body())
                .doesNotContain(matter.file().number());
    }

    @Test
    @DisplayName("文书逾期报告本村书记：报告以前书记没有参与，不能催；报告以后可以催，仍不能替办")
    void theVillageSecretaryMayUrgeWhatWasReported() {
        var matter = raised(PLACE);
        handed(PLACE + "-village-clerk", task(matter), "take-back", REASON);
        var task = task(matter);
        refused(hand(HERE, task, "urge", "{}"), 403, "没有参与");

        dueOn(task, lateBy(5));
        mornings.on(clock.today());

        assertThat(signedIn(HERE).get("/").body()).contains("▲ 下级逾期");
        handed(HERE, task, "urge", "{}");
        refused(hand(PLACE + "-mediator", task, "urge", "{}"), 403);
        refused(api(HERE, "POST", "/tasks/" + task, "{}"), 403);
    }

    @Test
    @DisplayName("有人代理：岗位的提醒、下级逾期代理人也收到，标明代谁；报告以后可以催办，记录写明代谁；代理结束就没有了")
    void aDeputyIsRemindedAsThePostIs() {
        var matter = raised(PLACE);
        var own = task(matter);
        dueOn(own, workingDays.plus(clock.today(), 2));
        var below = raised(PLACE);
        handed(PLACE + "-village-clerk", task(below), "take-back", REASON);
        var late = task(below);
        dueOn(late, lateBy(5));
        mornings.on(clock.today());
        var numbers = List.of(matter.file().number(), below.file().number());
        assertThat(signedIn(DEPUTY).get("/").body()).doesNotContain(numbers);
        refused(hand(DEPUTY, late, "urge", "{}"), 403);

        standsIn(DEPUTY, "branch-member", HERE, "party-secretary", PLACE);
        try {
            var represented = directory.name(new PersonId(HERE));
            var page = signedIn(DEPUTY).get("/").body();
            assertThat(page).contains(numbers).contains("◷ 快到期了，请先办这一件", "▲ 下级逾期");
            var reported = page.substring(page.indexOf("▲ 下级逾期"), page.indexOf("</section>"));
            assertThat(reported).contains(below.file().number(), "代理 " + represented);
            assertThat(page.substring(page.indexOf("</section>"))).contains(own, "代理 " + represented);
            handed(DEPUTY, late, "urge", "{}");
            assertThat(acts(below, "engine.urge")).singleElement().satisfies(it -> {
                assertThat(it.by()).hasToString(DEPUTY);
                assertThat(it.post()).isEqualTo(HERE);
                assertThat(it.personal()).containsEntry("onBehalfOfId", HERE);
            });
        } finally {
            noStandIns(PLACE);
        }
        assertThat(signedIn(DEPUTY).get("/").body()).doesNotContain(numbers);
    }

    @Test
    @DisplayName("几个节点同时看：只写一次、只报一次")
    void ofSeveralNodesOneWrites() throws Exception {
        var matter = raised(PLACE);
        dueOn(task(matter), lateBy(4));
        var pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> node = () -> {
                mornings.on(clock.today());
                return true;
            };
            for (var done : pool.invokeAll(List.of(node, node, node)))
                assertThat(done.get()).isTrue();
        } finally {
            pool.shutdownNow();
        }
        assertThat(written(task(matter))).containsExactly("END", "ESCALATED");
        assertThat(acts(matter, "engine.escalate")).hasSize(1);
    }

    @Test
    @DisplayName("上一级是谁：一级一级往上；监委会不报给被监督的人；没有人任职的、同一个人担任的，再往上一级")
    void whoIsAbove() {
        var day = clock.today();
        var district = district(PLACE) + "-district-secretary";
        assertThat(mornings.above(PLACE + "-village-clerk", PLACE, day)).contains(HERE);
        assertThat(mornings.above(HERE, PLACE, day)).contains(district);
        assertThat(mornings.above(PLACE + "-supervision-director", PLACE, day)).contains(district);
        assertThat(mornings.above(district, PLACE, day)).contains("town-deputy-head");
        assertThat(mornings.above("town-station-head", PLACE, day)).contains("town-deputy-head");
        assertThat(mornings.above("town-mayor", PLACE, day)).contains("town-town-party-secretary");
        assertThat(mornings.above("town-town-party-secretary", PLACE, day)).isEmpty();
        endPosts(HERE, day.minusDays(1));
        try {
            assertThat(mornings.above(PLACE + "-village-clerk", PLACE, day)).contains(district);
        } finally {
            jdbc.sql("update org_post set to_day = null where person = ?")
                    .param(HERE)
                    .update();
        }
        appoint("v032-both", PLACE, "village-director");
        try {
            endPosts(PLACE + "-village-director", day.minusDays(1));
            assertThat(mornings.above(PLACE + "-village-director", PLACE, day)).contains(HERE);
            jdbc.sql("update org_post set person = 'v032-both' where person = ? and kind = 'party-secretary'")
                    .param(HERE)
                    .update();
            assertThat(mornings.above(PLACE + "-village-director", PLACE, day)).contains(district);
        } finally {
            jdbc.sql("update org_post set person = ? where person = 'v032-both' and kind = 'party-secretary'")
                    .param(HERE)
                    .update();
            forget("v032-both");
            jdbc.sql("update org_post set to_day = null where person = ?")
                    .param(PLACE + "-village-director")
                    .update();
        }
    }

    private List<String> written(String task) {
        return jdbc.sql("select kind from engine_reminder where task = ? order by kind")
                .param(task)
                .query(String.class)
                .list();
    }

    /** The last day that so many working days have passed since. */
    private LocalDate lateBy(int working) {
        var day = clock.today();
        while (workingDays.between(day, clock.today()) < working) day = day.minusDays(1);
        return day;
    }

    private void dueOn(String task, LocalDate day) {
        var end = day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant();
        jdbc.sql("update engine_inbox set due_at = ? where task = ?")
                .params(end.atOffset(ZoneOffset.UTC), task)
                .update();
    }

    private String district(String village) {
        return directory.village(new VillageCode(village)).orElseThrow().district();
    }
}
