package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.Visitor;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("村务公开方案：村委会提出，监督委员会审查，联席会议确定，张榜；每月的财务晚了看得出来；村民联名可以要求")
class AffairsTests extends DecisionStories {

    private static final String PLACE = "v033";
    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

    @Autowired
    private List<VillageReview> reviews;

    @Test
    @DisplayName("有异议的退回修改，再审查、再确定；张榜以后公开栏上有，期满办结；上个月的财务算公布过")
    void fromPlanToBoard() {
        var lastMonth = town.daysAgo(0).withDayOfMonth(1).minusDays(1);
        assertThat(review("disclosure.finance.monthly")).matches(Finding::blocks);
        assertThat(review("disclosure.affairs.listed")).matches(Finding::blocks);
        var plan = planned(Map.of("topic", "FINANCE", "month", lastMonth.toString()));

        does(plan, "supervision-director", "user_review_affairs", Map.of("stand", "OBJECT", "opinion", "少了办公费两笔"));
        does(
                plan,
                "village-director",
                "user_revise_affairs",
                Map.of("title", "上月财务收支", "content", "水电费300元；办公费两笔共120元", "answer", "已经补上这两笔"));
        does(plan, "supervision-director", "user_review_affairs", Map.of("stand", "AGREE"));
        refused("disclosure.affairs.fixed", () -> fixed(plan, 1));
        fixed(plan, 0);
        posted(plan);

        assertThat(new Visitor(port).get("/gk/" + PLACE).body())
                .contains("上月财务收支", "办公费两笔共120元", lastMonth.getMonthValue() + "月");
        var finding = review("disclosure.finance.monthly");
        var late = town.daysAgo(0).isAfter(lastMonth.plusDays(10));
        assertThat(finding.blocks()).isEqualTo(late);
        assertThat(ledger.ofCase(plan.id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "disclosure.plan",
                        "disclosure.plan-object",
                        "disclosure.plan-revise",
                        "disclosure.plan-agree",
                        "disclosure.plan-fix",
                        "disclosure.post");
    }

    @Test
    @DisplayName("对公开的村务有异议，成立的退回修改方案；办结看得到")
    void anObjectionToAffairsGoesBackToThePlan() {
        var plan = planned(Map.of("title", "救助名单" + UUID.randomUUID()));
        does(plan, "supervision-director", "user_review_affairs", Map.of("stand", "AGREE"));
        fixed(plan, 0);
        posted(plan);
        var clerk = new PersonId(PLACE + "-village-clerk");
        var notices = (List<?>) java.util.Objects.requireNonNull(
                door.begin(clerk, "objection", null).facts().get("notices"));
        var notice = notices.stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> plan.title().equals(it.get("label")))
                .findFirst()
                .orElseThrow();
        var objection = door.start(
                        clerk,
                        "objection",
                        null,
                        Map.of(
                                "notice",
                                String.valueOf(notice.get("value")),
                                "name",
                                "王二",
                                "phone",
                                "13812340000",
                                "words",
                                "名单里少了一户人家",
                                "receivedOn",
                                town.daysAgo(0).toString(),
                                "papers",
                                photographs("village-clerk")),
                        key())
                .caseFile();
        does(
                objection,
                "village-director",
                "user_answer_objection",
                Map.of("judged", "UPHELD", "repliedOn", town.daysAgo(0).toString(), "reasons", "确实漏了一户"));

        assertThat(steps(plan)).containsExactly("user_revise_affairs");
        assertThat(new Visitor(port).get("/gk/" + PLACE).body()).doesNotContain(plan.title());
    }

    @Test
    @DisplayName("村民联名要求：不够十分之一的不收，够的收；没有签名照片、财务没有月份、内容带号码的不收")
    void villagersMayAskForIt() {
        var entitled = town.directory()
                .roll(new VillageCode(PLACE), RollKind.VILLAGERS, town.daysAgo(0))
                .entitled();
        var enough = (entitled + 9) / 10;
        var asked = Map.of("askedBy", "VILLAGERS", "attachments", photographs("village-clerk"));

        refused("disclosure.request.villagers-tenth", () -> planned(with(asked, "requesters", enough - 1)));
        assertThat(planned(with(asked, "requesters", enough)).number()).contains("-GK-");
        assertThatThrownBy(() -> planned(Map.of("askedBy", "VILLAGERS", "requesters", enough)))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> planned(Map.of("topic", "FINANCE"))).isInstanceOf(FormRejected.class);
        refused("disclosure.typed.masked", () -> planned(Map.of("content", "联系张三13812345678")));
    }

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        var all = new HashMap<String, Object>(values);
        all.put(name, value);
        return all;
    }

    private CaseFile planned(Map<String, ?> varied) {
        var values = new HashMap<String, Object>(Map.of(
                "topic", "WELFARE",
                "title", "村务公开",
                "content", "本季度救助三户，每户五百元",
                "askedBy", "NOBODY"));
        values.putAll(varied);
        return door.start(new PersonId(PLACE + "-village-clerk"), "open_affairs", null, values, key())
                .caseFile();
    }

    private void fixed(CaseFile plan, int daysAgo) {
        does(
                plan,
                "party-secretary",
                "user_fix_affairs",
                Map.of(
                        "outcome", "FIX",
                        "heldOn", town.daysAgo(daysAgo).toString(),
                        "records", photographs("party-secretary")));
    }

    private void posted(CaseFile plan) {
        does(
                plan,
                "village-clerk",
                "user_post",
                Map.of(
                        "postedOn", town.daysAgo(0).toString(),
                        "place", "村务公开栏",
                        "photos", photographs("village-clerk")));
        assertThat(steps(plan)).containsExactly("user_verify");
    }

    private void does(CaseFile file, String post, String step, Map<String, ?> values) {
        var task = inbox.ofCase(file.id()).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step + " but at " + steps(file)))
                .task();
        door.complete(new PersonId(PLACE + "-" + post), task, values, key());
    }

    private List<String> steps(CaseFile file) {
        return inbox.ofCase(file.id()).stream().map(InboxItem::step).toList();
    }

    private Finding review(String provision) {
        return reviews.stream()
                .flatMap(it -> it.review(new VillageCode(PLACE), town.daysAgo(0)).stream())
                .filter(it -> it.provision().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    private List<String> photographs(String post) {
        return List.of(files.store(new PersonId(PLACE + "-" + post), "照片.png", new ByteArrayInputStream(PHOTOGRAPH))
                .toString());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
