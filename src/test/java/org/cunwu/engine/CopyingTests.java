package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("抄送：让人知道，不让人等；已阅记录一次")
class CopyingTests extends HandingTown {

    private static final String MAYOR = "town-mayor";
    private static final String MEDIATOR = "v031-mediator";
    private static final String THIRD = "v031-third";

    @Test
    @DisplayName("抄送给两个人：在“抄送我的”里看到，点“已阅”记录一次；这一步照办，不等他们")
    void acopyIsReadOnce() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        handed(SECRETARY, task, "copy", to("\"请知悉\"", MAYOR, MEDIATOR));
        assertThat(api(SECRETARY, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);

        var number = matter.file().number();
        var mediator = signedIn(MEDIATOR);
        assertThat(mediator.get("/?tab=copied").body()).contains(number, "请知悉", "/read");
        assertThat(inbox.ofCase(matter.file().id())).hasSize(1);
        var copy = copy(matter, MEDIATOR);
        var pressed =
                mediator.post("/copy/" + copy + "/read", Map.of("_csrf", mediator.csrf("/"), "_key", "read-" + copy));
        assertThat(pressed.statusCode()).isEqualTo(302);
        assertThat(mediator.get("/?tab=copied").body()).contains(number, "您已阅").doesNotContain(copy + "/read");
        refused(api(MEDIATOR, "POST", "/copies/" + copy + "/read", ""), 409);

        assertThat(acts(matter, "engine.copy-read")).singleElement().satisfies(it -> {
            assertThat(it.by()).hasToString(MEDIATOR);
            assertThat(it.post()).isEqualTo(MEDIATOR);
        });
        assertThat(signedIn(SECRETARY).get("/case/" + number).body()).contains("抄送", "送给：", "已阅");
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("同一编号再提交只有一次；没有看的不重复送，看过的可以再送")
    void oneKeyHasOneEffect() {
        var matter = raised(VILLAGE);
        var task = task(matter);
        var key = UUID.randomUUID().toString();
        var path = "/tasks/" + task + "/hand/copy";
        var first = api(SECRETARY, "POST", path, to("null", MEDIATOR), key);
        assertThat(api(SECRETARY, "POST", path, to("null", MEDIATOR), key).body())
                .isEqualTo(first.body());
        refused(hand(SECRETARY, task, "copy", to("null", MEDIATOR)), 400, "还没有看");
        var copy = copy(matter, MEDIATOR);
        var read = api(MEDIATOR, "POST", "/copies/" + copy + "/read", "", key + "r");
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(api(MEDIATOR, "POST", "/copies/" + copy + "/read", "", key + "r")
                        .body())
                .isEqualTo(read.body());
        handed(SECRETARY, task, "copy", to("null", MEDIATOR));
        assertThat(acts(matter, "engine.copy")).hasSize(2);
        assertThat(acts(matter, "engine.copy-read")).hasSize(1);
    }

    @Test
    @DisplayName("村与村之间有墙：管不到本村的不能送；后来管不到了，看不到也不能点；别人的不能替他点")
    void theReachIsAskedAtEveryReading() {
        appoint(THIRD, VILLAGE, "mediator");
        try {
            var matter = raised(VILLAGE);
            var task = task(matter);
            for (var nobody : List.of("v030-village-clerk", "town-admin", SECRETARY, "别的", "")) {
                refused(hand(SECRETARY, task, "copy", to("null", nobody)), 400, "抄送给谁");
            }
            refused(hand(CLERK, task, "copy", to("null", MAYOR)), 403, "不归您的岗位");
            refused(hand("v030-party-secretary", task, "copy", to("null", MAYOR)), 404);

            handed(SECRETARY, task, "copy", to("null", THIRD));
            var copy = copy(matter, THIRD);
            assertThat(api(THIRD, "GET", "/copies", "").body())
                    .contains(matter.file().number());
            refused(api(CLERK, "POST", "/copies/" + copy + "/read", ""), 404);
            jdbc.sql("update org_post set place = 'v030' where person = ?")
                    .param(THIRD)
                    .update();
            assertThat(api(THIRD, "GET", "/copies", "").body())
                    .doesNotContain(matter.file().number());
            assertThat(signedIn(THIRD).get("/?tab=copied").body())
                    .doesNotContain(matter.file().number());
            refused(api(THIRD, "POST", "/copies/" + copy + "/read", ""), 404);
            assertThat(acts(matter, "engine.copy-read")).isEmpty();
        } finally {
            forget(THIRD);
        }
    }

    private String copy(Matter matter, String person) {
        return jdbc.sql("select id from engine_copy where case_id = ? and person = ? order by copied_at desc limit 1")
                .params(matter.file().id(), person)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static String to(String words, String... persons) {
        return json(Map.of("persons", quoted(List.of(persons)), "words", words));
    }
}
