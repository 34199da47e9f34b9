package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("钻移交清单的空子：代理人签不了，没看过的签不了，还没上任的签不了，交清了的动不了")
class HandOverAttackTests extends HandOverTown {

    private static final String DEPUTY = "v011-branch-member";
    private static final String OTHER = "v011-other";

    @AfterEach
    void nobodyStandsIn() {
        noStandIns(VILLAGE);
        noStandIns("town");
    }

    @Test
    @DisplayName("三方都要本人签：代理接任人、离任人、监交人的都签不了；党政办的代理人也不能写缺签")
    void eachSignsInPerson() {
        var list = list(0);
        standsIn(DEPUTY, "branch-member", SUCCESSOR, "party-secretary", VILLAGE);
        refused(sign(DEPUTY, list, "TAKING"), 403, "接收人要由接任的人签字");
        standsIn("v011-branch-member-2", "branch-member", LEAVING, "party-secretary", VILLAGE);
        refused(sign("v011-branch-member-2", list, "LEAVING"), 403, "离任的本人");
        standsIn("v011-mediator", "mediator", WITNESS, "supervision-director", VILLAGE);
        refused(sign("v011-mediator", list, "WITNESS"), 403, "监交人应当是");
        assertThat(told(list)).containsExactly("opened system");
        var over = list(-1);
        standsIn("town-mayor", "mayor", OFFICE, "party-government-office", "town");
        refused(absent("town-mayor", over, "本人两次拒绝移交"), 403, "由镇党政办写明");
        assertThat(told(over)).containsExactly("opened system");
    }

    @Test
    @DisplayName("打开以后又多了一件：照先看到的签不成，第一个人签的是现在的清单；不带看到的也不成")
    void nobodySignsWhatWasNotShown() {
        var list = list(0);
        var seen = signature(SUCCESSOR, list, "TAKING", "");
        var matter = raised(VILLAGE);
        refused(api(SUCCESSOR, "POST", "/hand-overs/" + list, seen), 400, "清单变了");
        refused(api(SUCCESSOR, "POST", "/hand-overs/" + list, "{\"part\":\"TAKING\"}"), 400, "清单变了");
        accepted(sign(SUCCESSOR, list, "TAKING"));
        assertThat(shown(SUCCESSOR, list).body()).contains(matter.file().number());
    }

    @Test
    @DisplayName("签过字、还没离任，又到手一件：清单不变，页面、记录都写明多了这一件；离任以后来的不算他的")
    void whatComesToHandAfterTheFirstSignature() {
        var before = raised(VILLAGE);
        var list = list(0);
        accepted(sign(SUCCESSOR, list, "TAKING"));
        assertThat(signedIn(WITNESS).get("/hand-over/" + list).body()).doesNotContain("又到离任人手里");
        var later = raised(VILLAGE);
        assertThat(signedIn(WITNESS).get("/hand-over/" + list).body())
                .contains("又到离任人手里", later.file().number());
        accepted(sign(WITNESS, list, "WITNESS"));
        accepted(sign(LEAVING, list, "LEAVING"));

        var told = ledger.chain(VILLAGE, 0, 10_000).stream()
                .map(it -> it.act().content())
                .filter(it -> list.equals(it.get("handOver")) && it.containsKey("part"))
                .map(it -> String.valueOf(it.get("since")))
                .toList();
        assertThat(told).hasSize(3).first().isEqualTo("null");
        assertThat(told.subList(1, 3))
                .allSatisfy(it -> assertThat(it)
                        .contains(later.file().number())
                        .doesNotContain(before.file().number()));
        assertThat(shown(WITNESS, list).body())
                .contains("\"state\":\"closed\"", "\"since\":[]")
                .doesNotContain(later.file().number());
    }

    @Test
    @DisplayName("离任的人兼着监委会，也不能给自己监交；别村的监委会主任来监交不行；明天才上任的今天签不了；别的责任区看不见")
    void theWrongPersonInTheRightPost() {
        var list = list(0);
        term(LEAVING, "supervision-member", day(-90), null);
        refused(sign(LEAVING, list, "WITNESS"), 403, "监交人应当是");
        appoint(OTHER, VILLAGE);
        try {
            term(OTHER, "mediator", day(-1), null);
            term(OTHER, "party-secretary", day(1), null);
            refused(sign(OTHER, list, "TAKING"), 403, "接收人要由接任的人签字");
        } finally {
            forget(OTHER);
        }
        appoint(OTHER, "v003", "supervision-director");
        try {
            term(OTHER, "mediator", day(-1), null);
            refused(sign(OTHER, list, "WITNESS"), 403, "监交人应当是");
        } finally {
            forget(OTHER);
        }
        var district = directory
                .village(new org.cunwu.kernel.VillageCode(VILLAGE))
                .orElseThrow()
                .district();
        var elsewhere = district.equals("d01") ? "d02" : "d01";
        refused(sign(elsewhere + "-district-secretary", list, "WITNESS"), 404);
        assertThat(shown(elsewhere + "-district-secretary", list).statusCode()).isEqualTo(404);
        assertThat(told(list)).containsExactly("opened system");
    }

    @Test
    @DisplayName("太长的字、没有的栏目、乱写的编号都不是系统出错；交清了的谁也不能再签、再写缺签")
    void oddInputAndWhatIsClosed() {
        var list = list(0);
        refused(
                api(SUCCESSOR, "POST", "/hand-overs/" + list, signature(SUCCESSOR, list, "TAKING", "长".repeat(501))),
                400);
        refused(api(SUCCESSOR, "POST", "/hand-overs/" + list, "{\"part\":\"TAKING\",\"by\":\"" + LEAVING + "\"}"), 400);
        refused(absent(OFFICE, list, "长".repeat(201)), 400);
        for (var id : List.of("1", "..", "x".repeat(200), "00000000-0000-0000-0000-00000000000g")) {
            assertThat(api(SUCCESSOR, "GET", "/hand-overs/" + id, "").statusCode())
                    .as(id)
                    .isBetween(400, 404);
        }
        accepted(sign(LEAVING, list, "LEAVING"));
        accepted(api(SUCCESSOR, "POST", "/hand-overs/" + list, signature(SUCCESSOR, list, "TAKING", "长".repeat(500))));
        accepted(sign(WITNESS, list, "WITNESS"));
        for (var part : List.of("LEAVING", "TAKING", "WITNESS")) {
            assertThat(sign("town-station-head", list, part).statusCode())
                    .as(part)
                    .isEqualTo(409);
        }
        assertThat(absent(OFFICE, list, "本人两次拒绝移交").statusCode()).isEqualTo(409);
        assertThat(told(list)).hasSize(4);
    }
}
