package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cunwu.DatabaseTest;
import org.cunwu.ground.Account;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("补录启用以前的依据：一人登记，另一人核对")
class OldGroundsTests extends GroundTown {

    @Test
    @DisplayName("村文书登记，农经站核对以后才进台账；以前用掉的算数；两步都在本村的办理记录里，带附件")
    void twoPersonsBringItIn() {
        assertThat(signedIn(CLERK).get("/start/ground_entry").body()).contains("适用的事项", "村庄建设、公益事业等村务");
        var matter = entered(resolution(CLERK));
        assertThat(grounds.find(matter.file().number())).isEmpty();
        assertThat(signedIn(STATION).get("/task/" + task(matter)).body()).contains("改建村卫生室", "40,000.01", "逐项核对");
        done(STATION, matter, CONFIRM);

        var account = account(matter.file().number());
        assertThat(account.left()).contains(new Fen(59_999_99));
        assertThat(account.state(clock.today())).isEqualTo(Account.State.IN_FORCE);
        assertThat(ledger.ofCase(matter.file().id()))
                .extracting(it -> it.act().kind() + " " + it.act().post())
                .containsExactly("ground.enter " + VILLAGE + "-village-clerk", "ground.confirm town-station-head");
        assertThat(ledger.ofCase(matter.file().id()).get(0).act().evidence()).hasSize(1);
        assertThat(files.ofCase(matter.file().id()))
                .singleElement()
                .satisfies(it ->
                        assertThat(files.find(new PersonId(STATION), it.id())).isEqualTo(it));
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("登记的人兼任农经站站长也不能自己核对；别的岗位不能登记、不能核对；别村看不见")
    void neitherAloneNorSomebodyElse() {
        var both = "v025-both";
        appoint(both, VILLAGE, "village-clerk");
        jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, 'station-head', 'town', ?)")
                .params(UUID.randomUUID(), both, clock.today().minusDays(10))
                .update();
        try {
            var own = enters(both, resolution(both));
            assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
            var number = field(own.body(), "caseNumber");
            var matter = new Matter(
                    cases.byNumber(number, java.util.Set.of(new org.cunwu.kernel.VillageCode(VILLAGE)))
                            .orElseThrow(),
                    "");
            refused(checks(both, matter, CONFIRM), 403, "另一位任职人员");
            refused(checks(CLERK, matter, CONFIRM), 403, "不归您的岗位");
            refused(checks("town-station-accountant", matter, CONFIRM), 403, "不归您的岗位");
            refused(checks("v024-village-clerk", matter, CONFIRM), 404, "");
            done(STATION, matter, CONFIRM);
        } finally {
            forget(both);
        }
        refused(enters(VILLAGE + "-party-secretary", resolution(VILLAGE + "-party-secretary")), 403, "");
        refused(enters(STATION, resolution(STATION)), 403, "");
    }

    @Test
    @DisplayName("不予确认要写明哪里不一致；不进台账，也可以重新登记")
    void whatDiffersIsRefused() {
        var fields = resolution(CLERK);
        var matter = entered(fields);
        refused(checks(STATION, matter, Map.of("check", "\"REFUSE\"")), 400, "至少写5个字");
        done(STATION, matter, Map.of("check", "\"REFUSE\"", "opinion", "\"金额与决议书不一致\""));
        assertThat(grounds.find(matter.file().number())).isEmpty();
        assertThat(cases.byId(matter.file().id()).orElseThrow().outcome()).isEqualTo("end_not_entered");
        fields.put("papers", quoted(List.of(photograph(CLERK))));
        assertThat(confirmed(fields).used()).isEqualTo(new Fen(40_000_01));
    }

    @Test
    @DisplayName("启用当天和以后的、重复的、没有附件的、用得超过的、授权没写最后一天或者不是村民会议作出的：拒绝，说明怎么办")
    void whatMayNotComeIn() {
        var young = resolution(CLERK);
        young.put("decidedOn", "\"" + clock.today() + "\"");
        refused(enters(CLERK, young), 422, "提出议题");
        var bare = resolution(CLERK);
        bare.remove("papers");
        refused(enters(CLERK, bare), 400, "文件的照片");
        var much = resolution(CLERK);
        much.put("spent", "\"110000.01\"");
        refused(enters(CLERK, much), 422, "核对账目");
        var open = resolution(CLERK);
        open.put("kind", "\"AUTHORISATION\"");
        open.put("authority", "\"VILLAGERS_ASSEMBLY\"");
        refused(enters(CLERK, open), 422, "最后一天");
        open.put("expiresOn", "\"" + clock.today().plusDays(300) + "\"");
        open.put("authority", "\"REPRESENTATIVES_ASSEMBLY\"");
        refused(enters(CLERK, open), 422, "第二十三条");
        open.put("authority", "\"VILLAGERS_ASSEMBLY\"");
        var first = entered(open);
        open.put("papers", quoted(List.of(photograph(CLERK))));
        var second = entered(open);
        done(STATION, first, CONFIRM);
        refused(checks(STATION, second, CONFIRM), 422, "只补录一次");
        open.put("papers", quoted(List.of(photograph(CLERK))));
        refused(enters(CLERK, open), 422, "只补录一次");
    }

    @Test
    @DisplayName("同一张表交两次只登记一次；两人同时核对，只进台账一次")
    void onceOnly() throws Exception {
        var body = json(resolution(CLERK));
        var key = UUID.randomUUID().toString();
        var first = api(CLERK, "POST", "/cases/ground_entry", body, key);
        var again = api(CLERK, "POST", "/cases/ground_entry", body, key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(field(again.body(), "caseNumber")).isEqualTo(field(first.body(), "caseNumber"));

        var matter = entered(resolution(CLERK));
        var task = task(matter);
        var both = List.of(confirming(task), confirming(task));
        assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(account(matter.file().number()).uses()).hasSize(1);
    }

    private CompletableFuture<HttpResponse<String>> confirming(String task) {
        return CompletableFuture.supplyAsync(() -> api(STATION, "POST", "/tasks/" + task, json(CONFIRM)));
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }
}
