package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.Mornings;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("镇看板：逾期的在哪里、从什么时候起；按村、程序、岗位；承诺和补录；只给该看的人看")
class TownBoardTests extends HandingTown {

    private static final String PLACE = "v033";
    private static final String MAYOR = "town-mayor";
    private static final String SECRETARY_HERE = "v033-party-secretary";
    private static final String DEPUTY = "v033-branch-member";

    @Autowired
    Mornings mornings;

    @Autowired
    Overview overview;

    @AfterEach
    void forgetWhatWasMadeLate() {
        for (var table : List.of("engine_inbox", "engine_own_word", "engine_entry_for"))
            jdbc.sql("delete from " + table + " where task like 'board-%'").update();
    }

    @Test
    @DisplayName("镇领导看全镇：逾期几步、哪个村、哪一步、哪个岗位、应在哪天前办完、报告了谁，点进去是事项；接口给一样的")
    void leadersSeeWhatIsLate() {
        var matter = raised(PLACE);
        dueOn(task(matter), clock.today().minusDays(30));
        mornings.on(clock.today());
        var number = matter.file().number();

        for (var reader : List.of(
                MAYOR, "town-deputy-head", "town-town-party-secretary", "town-discipline-office", "town-auditor")) {
            assertThat(signedIn(reader).get("/town").body())
                    .as(reader)
                    .contains(
                            "/case/" + number, "确认议题分类", "已超", "▲ 已报告", "按村", "按程序", "按岗位", "四议两公开", "href=\"/town\"");
        }
        assertThat(signedIn(MAYOR).get("/town?village=" + PLACE).body()).contains(number);
        assertThat(signedIn(MAYOR).get("/town?village=v034").body()).doesNotContain(number);
        assertThat(signedIn(MAYOR).get("/town?post=party-secretary").body()).contains(number);
        assertThat(signedIn(MAYOR).get("/town?post=town-party-secretary").body())
                .doesNotContain(number);
        assertThat(signedIn(MAYOR).get("/town?process=four_discussions").body()).contains(number);
        assertThat(signedIn(MAYOR).get("/town?process=disclosure").body()).doesNotContain(number);
        var json = api(MAYOR, "GET", "/town?village=" + PLACE, "");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"caseNumber\":\"" + number + "\"", "\"lateSteps\"", "\"promises\"");
    }

    @Test
    @DisplayName("责任区书记只看本责任区的村：别的责任区的村、数目、事项都没有，指名去看是没有")
    void aDistrictSecretarySeesTheDistrict() {
        var matter = raised(PLACE);
        dueOn(task(matter), clock.today().minusDays(20));
        var district = directory.village(new VillageCode(PLACE)).orElseThrow().district();
        var elsewhere = district.equals("d01") ? "d02" : "d01";
        var name = directory.village(new VillageCode(PLACE)).orElseThrow().name();

        assertThat(signedIn(district + "-district-secretary").get("/town").body())
                .contains(matter.file().number(), name);
        var other = signedIn(elsewhere + "-district-secretary");
        assertThat(other.get("/town").body()).doesNotContain(matter.file().number(), name);
        assertThat(other.get("/town?village=" + PLACE).statusCode()).isEqualTo(404);
        refused(api(elsewhere + "-district-secretary", "GET", "/town?village=" + PLACE, ""), 404);
        assertThat(api(elsewhere + "-district-secretary", "GET", "/town", "").body())
                .doesNotContain(PLACE, name);
    }

    @Test
    @DisplayName("代录有异议：写在那个村，点进去是事项；说是本人意见的不列；去年说的，事项没办结的还列着，办结了不再列")
    void disputedEntriesAreShownByVillage() {
        var matter = raised(PLACE);
        var number = matter.file().number();
        var lastYear = clock.today().withDayOfYear(1).minusDays(10);
        entered("board-mine", matter, true, clock.today());
        assertThat(api(MAYOR, "GET", "/town?village=" + PLACE, "").body()).contains("\"disputed\":[]");

        entered("board-not-mine", matter, false, lastYear);
        var page = signedIn(MAYOR).get("/town").body();
        assertThat(page).contains("代录有异议", "/case/" + number, "这一笔不是我同意的数", "/town?village=" + PLACE + "#disputed");
        assertThat(signedIn(MAYOR).get("/town?village=v034").body()).doesNotContain("这一笔不是我同意的数");
        var elsewhere = directory
                        .village(new VillageCode(PLACE))
                        .orElseThrow()
                        .district()
                        .equals("d01")
                ? "d02"
                : "d01";
        assertThat(signedIn(elsewhere + "-district-secretary").get("/town").body())
                .doesNotContain("这一笔不是我同意的数");

        jdbc.sql("update engine_case set ended_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), matter.file().id())
                .update();
        assertThat(signedIn(MAYOR).get("/town").body()).doesNotContain("这一笔不是我同意的数");
        entered("board-again", matter, false, clock.today());
        assertThat(signedIn(MAYOR).get("/town").body()).contains("这一笔不是我同意的数");
    }

    private void entered(String task, Matter matter, boolean own, LocalDate said) {
        var at = endOf(said.minusDays(1)).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into engine_entry_for (task, case_id, process, step, step_name, village, clerk, person,"
                        + " post_group, signed_on, entered_at) values (?, ?, 'four_discussions', 'user_consult', '商议', ?,"
                        + " 'v033-village-clerk', 'v033-village-director', 'v033-village-director', ?, ?)")
                .params(task, matter.file().id(), PLACE, said.minusDays(1), at)
                .update();
        jdbc.sql("insert into engine_own_word (task, own, reason, given_at) values (?, ?, ?, ?)")
                .params(task, own, own ? null : "这一笔不是我同意的数", at.plusDays(1))
                .update();
    }

    @Test
    @DisplayName("逾期的岗位有人代理：写明现由谁代谁办理；代理结束就不写")
    void theDeputyOfALatePostIsNamed() {
        var matter = raised(PLACE);
        dueOn(task(matter), clock.today().minusDays(30));
        var words = "现由 " + directory.name(new PersonId(DEPUTY)) + "（代 " + directory.name(new PersonId(SECRETARY_HERE))
                + "）";
        assertThat(signedIn(MAYOR).get("/town?village=" + PLACE).body()).doesNotContain(words);
        standsIn(DEPUTY, "branch-member", SECRETARY_HERE, "party-secretary", PLACE);
        try {
            assertThat(signedIn(MAYOR).get("/town?village=" + PLACE).body()).contains(words);
        } finally {
            noStandIns(PLACE);
        }
        assertThat(signedIn(MAYOR).get("/town?village=" + PLACE).body()).doesNotContain(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v033-party-secretary",
                "v033-village-clerk",
                "d03-liaison-officer",
                "town-station-head",
                "town-administrator",
                "town-party-government-office"
            })
    @DisplayName("别的岗位不能看，菜单里也没有")
    void nobodyElseSeesIt(String person) {
        var visitor = signedIn(person);
        var answer = visitor.get("/town");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("看板给镇领导").doesNotContain("按岗位");
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/town\"");
        refused(api(person, "GET", "/town", ""), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"village=nowhere", "village=v999", "process=%3Cb%3E", "post=king", "page=-1", "after=%27"})
    @DisplayName("乱写的条件：没有这一页")
    void whatIsNothingIsNotFound(String query) {
        assertThat(signedIn(MAYOR).get("/town?" + query).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("很多逾期：最早到期的在前，每页三十步，翻页不重不漏")
    void manyLateStepsComeInPages() {
        var matter = raised(PLACE);
        for (int at = 0; at < 70; at++) {
            jdbc.sql(
                            "insert into engine_inbox (task, process, step, step_name, case_id, village, post_group, created_at,"
                                    + " due_at) values (?, 'four_discussions', 'user_confirm', ?, ?, ?, ?, ?, ?)")
                    .params(
                            "board-%02d".formatted(at),
                            "第%02d步".formatted(at),
                            matter.file().id(),
                            PLACE,
                            PLACE + "-party-secretary",
                            clock.instant().atOffset(ZoneOffset.UTC),
                            endOf(clock.today().minusDays(400 - at)).atOffset(ZoneOffset.UTC))
                    .update();
        }
        var first = api(MAYOR, "GET", "/town?village=" + PLACE, "").body();
        assertThat(first).contains("第00步", "第29步").doesNotContain("第30步");
        var second = api(MAYOR, "GET", "/town?village=" + PLACE + "&after=" + field(first, "after"), "")
                .body();
        assertThat(second).contains("第30步", "第59步").doesNotContain("第29步", "第60步");
        assertThat(signedIn(MAYOR).get("/town?village=" + PLACE).body()).contains("after=board-29");
    }

    @Test
    @DisplayName("服务承诺：按时办的算做到，过时才办的、过时还没有办的算没做到；没有承诺的步骤不算；看板按岗位列出")
    void promisesAreMeasured() {
        var before = promises();
        promised("board-kept", clock.instant().plus(Duration.ofHours(1)), true);
        promised("board-late", clock.instant().minus(Duration.ofHours(1)), true);
        promised("board-open", clock.instant().minus(Duration.ofHours(1)), false);
        promised("board-wait", clock.instant().plus(Duration.ofHours(1)), false);

        assertThat(promises()).isEqualTo(List.of(before.get(0) + 1, before.get(1) + 2));
        assertThat(signedIn(MAYOR).get("/town").body()).contains("服务承诺", "农经站站长");
        assertThat(signedIn("d01-district-secretary").get("/town").body()).doesNotContain("农经站站长");
    }

    /** Kept and missed of the station head in disclosures, which no other test has. */
    private List<Long> promises() {
        var since = clock.today().withDayOfYear(1).atStartOfDay(TownClock.ZONE).toInstant();
        return overview.promises(Set.of(new VillageCode(PLACE)), since).stream()
                .filter(it -> it.group().equals("town-station-head"))
                .map(it -> List.of(it.kept(), it.missed()))
                .findFirst()
                .orElse(List.of(0L, 0L));
    }

    private void promised(String name, Instant until, boolean signed) {
        var task = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        var caseId = UUID.randomUUID();
        jdbc.sql("insert into engine_step_time (task, case_id, round_number, process, step, village, post_group,"
                        + " opened_at, promised_until, closed_at) values (?, ?, 1, 'disclosure', 'user_post', ?,"
                        + " 'town-station-head', ?, ?, ?)")
                .params(
                        task,
                        caseId,
                        PLACE,
                        clock.instant().minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        signed ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .update();
        if (!signed) return;
        jdbc.sql("insert into engine_signature (task, case_id, process, step, village, person, post_group, signed_at)"
                        + " values (?, ?, 'disclosure', 'user_post', ?, 'town-station-head', 'town-station-head', ?)")
                .params(task, caseId, PLACE, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void dueOn(String task, LocalDate day) {
        jdbc.sql("update engine_inbox set due_at = ? where task = ?")
                .params(endOf(day).atOffset(ZoneOffset.UTC), task)
                .update();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant();
    }
}
