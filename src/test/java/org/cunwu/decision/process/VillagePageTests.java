package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cunwu.Visitor;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("各村情况：代表会议的组成、会议次数、联名提议的会开了没有；只给够得着的人看")
class VillagePageTests extends DecisionStories {

    private static final String PLACE = "v027";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("本村的人看本村，镇上的人看各村，别村的人看不到；组成和次数都写明条文")
    void theVillageAsItStands() {
        var own = signedIn(PLACE + "-village-clerk");
        assertThat(own.get("/").body()).contains("href=\"/village\"");
        assertThat(own.get("/village/" + PLACE).body())
                .contains(
                        "村民代表会议的组成",
                        "妇女村民代表",
                        "第二十九条",
                        "村民会议每年一次",
                        "第二十五条",
                        "村民代表会议每季度一次",
                        "第三十条",
                        "成员大会每年一次",
                        town.clock().today().getYear() + "年12月31日还没有开过");
        assertThat(own.get("/village").body()).contains("村民代表会议的组成", "第二十九条");
        assertThat(signedIn("town-auditor").get("/village").body()).contains("/village/" + PLACE, "项要办");
        var other = signedIn("v032-village-clerk");
        assertThat(other.get("/village/" + PLACE).statusCode()).isEqualTo(404);
        assertThat(other.get("/village/zzz").statusCode()).isEqualTo(404);
        assertThat(signedIn("town-administrator").get("/village").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("开了人数够的代表会议，本季度就有一次；缺席太多的不算")
    void aQuorateMeetingCounts() {
        assertThat(page("v019")).doesNotContain("人数够的村民代表会议有");
        town.raises("v019")
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll();
        jdbc.sql("update decision_sitting set held_on = ? where kind = 'ASSEMBLY' and proposal in"
                        + " (select id from decision_proposal where village = 'v019')")
                .param(town.clock().today())
                .update();

        assertThat(page("v019")).contains("人数够的村民代表会议有1次");
        jdbc.sql("update decision_sitting set quorate = false where kind = 'ASSEMBLY' and proposal in"
                        + " (select id from decision_proposal where village = 'v019')")
                .update();
        assertThat(page("v019")).doesNotContain("人数够的村民代表会议有");
    }

    @Test
    @DisplayName("联名人数够了才登记：少一人不收；没有名单、没有人数不收；村民不能联名开代表会议；登记以后写明还没有开")
    void aRequestNeedsItsNumber() {
        var representatives = town.directory()
                .roll(
                        new VillageCode("v015"),
                        RollKind.REPRESENTATIVES,
                        town.clock().today())
                .entitled();
        var least = (representatives + 4) / 5;

        assertThatThrownBy(() -> asks("v015", Map.of("origin", "REPRESENTATIVES_REQUEST", "requesters", least - 1)))
                .isInstanceOfSatisfying(
                        ActUnlawful.class,
                        it -> assertThat(it.findings())
                                .anyMatch(one -> one.provision().equals("decision.convening.representatives-fifth")
                                        && one.blocks()));
        assertThatThrownBy(() -> asks("v015", Map.of("origin", "REPRESENTATIVES_REQUEST")))
                .isInstanceOfSatisfying(
                        FormRejected.class, it -> assertThat(it.fields()).containsKey("requesters"));
        assertThatThrownBy(() -> asks(
                        "v015",
                        Map.of(
                                "origin",
                                "REPRESENTATIVES_REQUEST",
                                "requesters",
                                least,
                                "attachments",
                                List.of(),
                                "delegatedOn",
                                "")))
                .isInstanceOfSatisfying(
                        FormRejected.class, it -> assertThat(it.fields()).containsKey("attachments"));
        assertThatThrownBy(() -> asks("v015", Map.of("origin", "VILLAGERS_REQUEST", "requesters", 600)))
                .isInstanceOfSatisfying(
                        FormRejected.class, it -> assertThat(it.fields()).containsKey("origin"));
        asks("v015", Map.of("origin", "REPRESENTATIVES_REQUEST", "requesters", least, "title", "清理水塘"));

        assertThat(page("v015")).contains("联名提议的村民代表会议", "“清理水塘”", "还没有开会");
    }

    private void asks(String village, Map<String, Object> varied) {
        town.raises(village, varied);
    }

    private String page(String village) {
        return signedIn(village + "-party-secretary").get("/village/" + village).body();
    }

    private Visitor signedIn(String person) {
        return new Visitor(port).signIn(person, demo.password().orElseThrow());
    }
}
