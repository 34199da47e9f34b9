package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.register.TownRegister;
import org.cunwu.org.rules.TownData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("移交清单的生成和期限：届满前几天生成，导入了马上生成；连任的作废；超期的看得见，不会自动交清")
class HandOverTermsTests extends HandOverTown {

    private static final String OTHER = "v011-other";

    @Autowired
    TownRegister town;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("还早的不生成，届满前七天生成，早就离任的不补；看几遍也只有一份；两个岗位各一份")
    void openedOnce() {
        for (var tooFar : List.of(8, -31)) {
            endPosts(LEAVING, day(tooFar));
            look();
            assertThat(lists("1 = 1")).as("" + tooFar).isEmpty();
        }
        term(LEAVING, "mediator", day(-90), null);
        endPosts(LEAVING, day(7));
        look();
        look();
        assertThat(lists("1 = 1")).hasSize(2);
        assertThat(told(lists("kind = 'mediator'").get(0))).containsExactly("opened system");
    }

    @Test
    @DisplayName("导入确认了离任日期：在同一次办理里就生成；演示镇里昨天离任的调解员有一份")
    void theImportOpensItAtOnce() {
        var ended = new Post(
                new PersonId(LEAVING),
                PostKind.of("party-secretary").orElseThrow(),
                VILLAGE,
                clock.today().minusDays(100),
                day(-1));
        transaction.executeWithoutResult(it -> town.write(
                new TownData("", List.of(), List.of(), List.of(), List.of(ended), List.of(), List.of()), town.known()));
        assertThat(lists("1 = 1")).hasSize(1);
        assertThat(due(list())).isEqualTo(day(9));
        assertThat(api("v003-village-clerk", "GET", "/hand-overs", "").body()).contains("v003-mediator-2");
    }

    @Test
    @DisplayName("连任：没有生成的不生成，已经生成的作废，签过字的也作废，记在总账；任期改了日子，换一份")
    void whoStaysOnHandsNothingOver() {
        var list = list(3);
        accepted(sign(SUCCESSOR, list, "TAKING"));
        term(LEAVING, "party-secretary", day(4), null);
        look();
        look();
        assertThat(lists("dropped_at is not null")).containsExactly(list);
        assertThat(told(list)).containsExactly("opened system", "signed " + SUCCESSOR, "dropped system");
        assertThat(shown(CLERK, list).body()).contains("\"state\":\"dropped\"", "\"maySign\":[]");
        refused(sign(WITNESS, list, "WITNESS"), 409);
        assertThat(lists("dropped_at is null")).isEmpty();

        jdbc.sql("delete from org_post where person = ? and from_day = ?")
                .params(LEAVING, day(4))
                .update();
        look();
        var again = list();
        endPosts(LEAVING, day(1));
        look();
        assertThat(lists("dropped_at is null")).hasSize(1).doesNotContain(again, list);
        assertThat(due(list())).isEqualTo(day(11));
    }

    @Test
    @DisplayName("期限：接任的后上任，从他上任那天起数；任命晚了，还没有到期的跟着改，已经超期的不改；签过字以后任期改早，不另开一份")
    void theSuccessorsFirstDayCounts() {
        var list = list(3);
        assertThat(due(list)).isEqualTo(day(13));
        appoint(OTHER, VILLAGE);
        try {
            term(OTHER, "party-secretary", day(6), null);
            look();
            assertThat(due(list)).isEqualTo(day(16));
            mornings.lookAtTerms(day(17));
            jdbc.sql("update org_post set from_day = ? where person = ?")
                    .params(day(20), OTHER)
                    .update();
            mornings.lookAtTerms(day(17));
            assertThat(due(list)).isEqualTo(day(16));
            accepted(sign(SUCCESSOR, list, "TAKING"));
            endPosts(LEAVING, day(0));
            look();
            assertThat(lists("1 = 1")).containsExactly(list);
        } finally {
            forget(OTHER);
        }
    }

    @Test
    @DisplayName("跨年：年底届满，期限在明年；到期当天不算超期，第二天报告一次，仍是没有交清")
    void overTheNewYear() {
        var lastDay = LocalDate.of(clock.today().getYear() + 1, 12, 28);
        endPosts(LEAVING, lastDay);
        mornings.lookAtTerms(lastDay.minusDays(8));
        assertThat(lists("1 = 1")).isEmpty();
        mornings.lookAtTerms(lastDay.minusDays(7));
        var due = LocalDate.of(lastDay.getYear() + 1, 1, 7);
        assertThat(due(list())).isEqualTo(due);
        mornings.lookAtTerms(due);
        assertThat(told(list())).containsExactly("opened system");
        mornings.lookAtTerms(due.plusDays(1));
        mornings.lookAtTerms(due.plusDays(2));
        assertThat(told(list())).containsExactly("opened system", "late system");
        assertThat(lists("closed_at is null")).hasSize(1);
    }

    @Test
    @DisplayName("超期：镇看板、本责任区书记、党政办的待办看得见，别的责任区看不见；清单上写着怎么办，仍要三个人签")
    void lateIsShown() {
        var list = list(-11);
        look();
        assertThat(told(list)).containsExactly("opened system", "late system");
        var path = "/hand-over/" + list;
        var district = directory.village(new VillageCode(VILLAGE)).orElseThrow().district();
        for (var reader : List.of("town-mayor", "town-auditor", district + "-district-secretary")) {
            assertThat(signedIn(reader).get("/town").body()).as(reader).contains(path, "超期没有交清", "已超 1 天");
        }
        assertThat(signedIn("town-mayor").get("/town?village=v012").body()).doesNotContain(path);
        assertThat(api("town-mayor", "GET", "/town", "").body()).contains(list);
        var elsewhere = district.equals("d01") ? "d02" : "d01";
        assertThat(signedIn(elsewhere + "-district-secretary").get("/town").body())
                .doesNotContain(path);
        assertThat(signedIn(OFFICE).get("/").body()).contains(path, "已超 1 天");
        assertThat(signedIn("town-mayor").get("/").body()).doesNotContain(path);
        assertThat(signedIn(SUCCESSOR).get(path).body()).contains("向镇党政办反映", "本镇设定，参考各地做法");
        assertThat(shown(SUCCESSOR, list).body()).contains("\"late\":true", "\"state\":\"open\"");
        accepted(absent(OFFICE, list, "本人两次拒绝移交"));
        accepted(sign(SUCCESSOR, list, "TAKING"));
        accepted(sign(WITNESS, list, "WITNESS"));
        assertThat(signedIn("town-mayor").get("/town").body()).doesNotContain(path);
    }

    @Test
    @DisplayName("没有任命接任的，由村文书代管签字；已经任命、还没上任的，等他来签")
    void theKeeperTakesOver() {
        endPosts("v011-party-secretary", day(-40));
        appoint(OTHER, VILLAGE);
        try {
            var list = list(0);
            assertThat(signedIn(CLERK).get("/hand-over/" + list).body()).contains("还没有接任的人", "您是接收人");
            term(OTHER, "party-secretary", day(1), null);
            refused(sign(CLERK, list, "TAKING"), 403, "接收人要由接任的人签字");
            jdbc.sql("delete from org_post where person = ?").param(OTHER).update();
            accepted(sign(CLERK, list, "TAKING"));
        } finally {
            forget(OTHER);
            endPosts("v011-party-secretary", null);
        }
    }
}
