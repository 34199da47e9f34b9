package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Citation;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("决议台账：谁看得见，责令改正、恢复、撤销")
class GroundBookTests extends GroundTown {

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("本村、责任区、镇、审计看得见；别村、系统管理员看不见")
    void wallsBetweenVillages() {
        var number = confirmed(resolution(CLERK)).ground().number();
        var district = directory.village(new VillageCode(VILLAGE)).orElseThrow().district();
        for (var reader : List.of(
                CLERK, VILLAGE + "-supervision-director", district + "-district-secretary", MAYOR, "town-auditor")) {
            var page = signedIn(reader);
            assertThat(page.get("/grounds/" + number).body()).as(reader).contains("改建村卫生室", "59,999.99");
            assertThat(page.get("/grounds?village=" + VILLAGE).body()).contains(number);
            assertThat(api(reader, "GET", "/grounds/" + number, "").statusCode())
                    .isEqualTo(200);
        }
        for (var stranger : List.of("v024-party-secretary", "town-administrator")) {
            var page = signedIn(stranger);
            assertThat(page.get("/grounds/" + number).statusCode()).as(stranger).isEqualTo(404);
            assertThat(page.get("/grounds?village=" + VILLAGE).statusCode()).isIn(403, 404);
            assertThat(page.get("/grounds/" + number + "/order").statusCode()).isEqualTo(404);
            refused(api(stranger, "GET", "/grounds/" + number, ""), 404, "");
            assertThat(api(stranger, "GET", "/villages/" + VILLAGE + "/grounds", "")
                            .statusCode())
                    .isIn(403, 404);
            refused(api(stranger, "POST", "/grounds/" + number + "/order", json(order(stranger))), 404, "");
        }
        assertThat(account(number).measures()).isEmpty();
    }

    @Test
    @DisplayName("按名称、编号、状态查得到；不像样的条件不出错")
    void whatIsLookedForIsFound() {
        var account = confirmed(resolution(CLERK));
        var number = account.ground().number();
        var clerk = signedIn(CLERK);
        assertThat(clerk.get("/grounds?q=" + number).body()).contains(number);
        assertThat(clerk.get("/grounds?state=IN_FORCE&q=" + number).body()).contains(number);
        assertThat(clerk.get("/grounds?state=REVOKED&q=" + number).body()).contains("没有找到");
        assertThat(api(CLERK, "GET", "/villages/" + VILLAGE + "/grounds?q=" + number, "")
                        .body())
                .contains("\"paperNumber\":\"" + account.ground().paperNumber() + "\"", "\"used\":4000001");
        assertThat(clerk.get("/grounds?q=%00%ED%A0%80%25").statusCode()).isEqualTo(200);
        for (var odd : List.of("?state=x", "?page=-1", "?village=v024", "?village=%27", "/SQ-YJ-1999-0001")) {
            assertThat(clerk.get("/grounds" + odd).statusCode()).as(odd).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("4D-10：镇长责令改正，写明条款和理由，据以办理的事项停下并列出；改正后恢复；交两次只算一次")
    void theTownOrdersACorrection() {
        var number = confirmed(resolution(CLERK)).ground().number();
        var citing = raised(VILLAGE);
        draw(number, citing);
        var fields = order(MAYOR);
        for (var other : List.of(CLERK, STATION, "town-auditor", "town-party-government-office")) {
            refused(api(other, "POST", "/grounds/" + number + "/order", json(order(other))), 403, "镇长或者分管领导");
        }
        var late = new LinkedHashMap<>(fields);
        late.put("onDay", "\"" + clock.today().plusDays(1) + "\"");
        refused(api(MAYOR, "POST", "/grounds/" + number + "/order", json(late)), 400, "责令改正的日期");
        var key = UUID.randomUUID().toString();
        var ordered = api(MAYOR, "POST", "/grounds/" + number + "/order", json(fields), key);
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(200);
        var again = api(MAYOR, "POST", "/grounds/" + number + "/order", json(fields), key);
        assertThat(field(again.body(), "receipt")).isEqualTo(field(ordered.body(), "receipt"));

        assertThat(account(number).measures()).hasSize(1);
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.SUSPENDED);
        assertThat(grounds.examine(cited(number, UUID.randomUUID())))
                .filteredOn(it -> it.blocks())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.provision()).isEqualTo("ground.citation.ordered");
                    assertThat(it.source().citation()).isEqualTo("《村民委员会组织法》第三十一条");
                });
        assertThat(ledger.ofCase(account(number).ground().caseId()))
                .filteredOn(it -> it.act().kind().equals("ground.order"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.act().post()).isEqualTo("town-mayor");
                    assertThat(String.valueOf(it.act().content().get("stopped")))
                            .contains(citing.file().number());
                    assertThat(it.act().evidence()).hasSize(1);
                });
        assertThat(ledger.ofCase(citing.file().id()))
                .filteredOn(it -> it.act().kind().equals("ground.stopped"))
                .hasSize(1);
        assertThat(signedIn(CLERK).get("/grounds/" + number).body())
                .contains("责令改正", "未经村民会议授权", citing.file().number());
        assertThat(signedIn(CLERK).get("/case/" + citing.file().number()).body())
                .contains("依据已停止", "/grounds/" + number);

        var papers = Map.of("reason", "\"已经由村民会议追认授权\"", "papers", quoted(List.of(photograph(MAYOR))));
        var lifted = api(MAYOR, "POST", "/grounds/" + number + "/lift", json(papers));
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(200);
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.IN_FORCE);
        var once = Map.of("reason", "\"再恢复一次看看\"", "papers", quoted(List.of(photograph(MAYOR))));
        refused(api(MAYOR, "POST", "/grounds/" + number + "/lift", json(once)), 409, "");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("撤销：只凭判决或者台账里后来的决议；撤销以后不能恢复，也不能再撤销")
    void aGroundEndsForGood() {
        var number = confirmed(resolution(CLERK)).ground().number();
        var fields = new LinkedHashMap<String, String>();
        fields.put("cause", "\"LATER_RESOLUTION\"");
        fields.put("revokedBy", "\"" + number + "\"");
        fields.put("onDay", "\"" + clock.today() + "\"");
        fields.put("reason", "\"村里重新作了决议\"");
        fields.put("papers", quoted(List.of(photograph("town-deputy-head"))));
        var path = "/grounds/" + number + "/revoke";
        refused(api("town-deputy-head", "POST", path, json(fields)), 400, "没有这个编号");
        fields.put("revokedBy", "\"" + confirmed(resolution(CLERK)).ground().number() + "\"");
        var revoked = api("town-deputy-head", "POST", path, json(fields));
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.REVOKED);
        assertThat(api(CLERK, "GET", "/grounds/" + number, "").body())
                .contains("\"state\":\"REVOKED\"", "\"revokedBy\":\"");
        assertThat(signedIn(MAYOR).get("/grounds/" + number).body()).doesNotContain("/order\"", "/lift\"");
        refused(api(MAYOR, "POST", "/grounds/" + number + "/order", json(order(MAYOR))), 409, "");
        fields.put("papers", quoted(List.of(photograph("town-deputy-head"))));
        refused(api("town-deputy-head", "POST", path, json(fields)), 409, "");
    }

    @Test
    @DisplayName("网页上责令改正：先列出会停下的事项；填错的留着；办完回到这一页")
    void thePageOrders() {
        var number = confirmed(resolution(CLERK)).ground().number();
        draw(number, raised(VILLAGE));
        var mayor = signedIn(MAYOR);
        var path = "/grounds/" + number + "/order";
        var asked = mayor.get(path);
        assertThat(asked.body()).contains("以下事项会停下", "硬化村东道路", "第三十六条");
        var fields = new LinkedHashMap<>(Map.of(
                "_csrf", mayor.csrf(path),
                "article", "COMMITTEE_LAW_36",
                "onDay", clock.today().toString(),
                "reason", "短",
                "papers[0]", photograph(MAYOR)));
        var wrong = mayor.post(path, fields);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"COMMITTEE_LAW_36\" checked", "短");
        fields.put("reason", "决议作出三十天还没有张榜");
        assertThat(mayor.post(path, fields).statusCode()).isEqualTo(302);
        assertThat(mayor.get("/grounds/" + number).body()).contains("已暂停", "第三十六条", "/grounds/" + number + "/lift");
        assertThat(signedIn(CLERK).get(path).statusCode()).isEqualTo(403);
    }

    private void draw(String number, Matter citing) {
        transaction.executeWithoutResult(
                it -> grounds.draw(cited(number, citing.file().id())));
    }

    private Citation cited(String number, UUID caseId) {
        return new Citation(
                number,
                new VillageCode(VILLAGE),
                Affair.VILLAGE_AFFAIRS,
                new Fen(1_00),
                null,
                caseId,
                new PersonId(CLERK),
                clock.today());
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }
}
