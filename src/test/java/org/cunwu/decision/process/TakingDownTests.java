package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunwu.Visitor;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("撤榜：挂满的照实登记；提前撤下的不算，重新张榜、公示期从头算；每个自然村都张榜")
class TakingDownTests extends DecisionStories {

    private static final String PLACE = "v022";
    private static final PersonId CLERK = new PersonId(PLACE + "-village-clerk");

    @LocalServerPort
    private int port;

    @Autowired
    private Parameters parameters;

    @Autowired
    private List<org.cunwu.engine.VillageReview> reviews;

    @Autowired
    private org.cunwu.ground.Grounds grounds;

    @Test
    @DisplayName("公示中发现被撕掉：核实以后退回张榜，新的张榜日期不早于第二天，公示期从头算，原来的撤下")
    void takenDownEarlyItIsPostedAnew() {
        var story = posted(8).verified(8);
        var taking = takenDown(story, 4, Map.of("reason", "夜里被大风刮掉"));
        assertThat(firstFinding(taking)).isEqualTo("disclosure.notice.period");
        checked(taking, "TRUE");

        story.waitsAt("user_post");
        assertThat(story.open("user_post").facts()).containsEntry("earlyBefore", story.daysAgo(4));
        refused("disclosure.notice.posted", () -> story.posted(4));
        story.posted(3).verified(3);
        assertThat(board())
                .contains(story.caseFile().title())
                .containsOnlyOnce(story.caseFile().title());
        assertThat(ledger.ofCase(taking.id()))
                .extracting(it -> it.act().kind())
                .containsExactly("disclosure.take-down", "disclosure.take-down-early");
    }

    @Test
    @DisplayName("已经开始实施才发现没有挂满的，也重新公布")
    void foundLaterItIsPostedAnewToo() {
        var story = posted(65).verified(65).comesTo("user_implement");
        checked(takenDown(story, 51, Map.of("reason", "没到日子就揭了")), "TRUE");

        story.waitsAt("user_post");
        story.posted(40).verified(40).comesTo("user_implement");
    }

    @Test
    @DisplayName("挂满的登记撤榜，什么也不退；登记不属实的不算，要写明；没有原因、当天还挂着的不收；已登记的不再列出")
    void takenDownInTimeNothingGoesBack() {
        var story = posted(65).verified(65).comesTo("user_implement");
        assertThatThrownBy(() -> takenDown(story, 51, Map.of())).isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> takenDown(story, 0, Map.of())).isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> takenDown(story, 66, Map.of("reason", "没有张榜以前就撤")))
                .isInstanceOf(FormRejected.class);
        var untrue = takenDown(story, 55, Map.of("reason", "没到日子就揭了"));
        assertThatThrownBy(() -> check(untrue, Map.of("truth", "UNTRUE"))).isInstanceOf(FormRejected.class);
        check(untrue, Map.of("truth", "UNTRUE", "opinion", "到今天还挂着"));
        story.waitsAt("user_implement");
        var number = resolution(story);
        assertThat(missing()).anyMatch(it -> it.contains(number));

        checked(takenDown(story, 50, Map.of()), "TRUE");

        story.waitsAt("user_implement");
        assertThat(missing()).noneMatch(it -> it.contains(number));
        assertThatThrownBy(() -> takenDown(story, 50, Map.of())).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("定了有两个自然村的，一处不能张榜，照片少一张也不能")
    void eachHamletIsPostedIn() {
        var village = new org.cunwu.kernel.VillageCode("v032");
        var change = parameters.propose(
                new PersonId("town-party-government-office"),
                "disclosure.hamlets",
                village,
                2,
                town.daysAgo(0),
                "本村有两个自然村");
        parameters.confirm(new PersonId("town-mayor"), change.id());
        var story = town.raises("v032", Map.of("title", "硬化村道" + UUID.randomUUID()))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll();
        var one = story.photographs("village-clerk");
        var two = new java.util.ArrayList<>(one);
        two.addAll(story.photographs("village-clerk"));

        refused("disclosure.notice.places", () -> post(story, "村务公开栏", two));
        refused("disclosure.notice.places", () -> post(story, "村务公开栏\n西沟", one));
        post(story, "村务公开栏\n西沟", two);

        story.waitsAt("user_verify");
    }

    private static void post(DecisionStory story, String place, List<String> photographs) {
        story.does(
                "village-clerk",
                "user_post",
                Map.of("postedOn", story.daysAgo(0).toString(), "place", place, "photos", photographs),
                Map.of());
    }

    /** The notices of which the village's page says that nobody entered their end, by the number of the resolution. */
    private List<String> missing() {
        return reviews.stream()
                .flatMap(it -> it.review(new org.cunwu.kernel.VillageCode(PLACE), town.daysAgo(0)).stream())
                .filter(it -> it.provision().equals("disclosure.take-down.entered") && it.blocks())
                .map(it -> it.verdict().arguments().toString())
                .toList();
    }

    private String resolution(DecisionStory story) {
        return grounds.ofCase(story.caseFile().id()).get(0).ground().number();
    }

    private DecisionStory posted(int daysAgo) {
        return town.raises(PLACE, Map.of("title", "硬化村道" + UUID.randomUUID()))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll()
                .posted(daysAgo);
    }

    private CaseFile takenDown(DecisionStory story, int lastDaysAgo, Map<String, ?> varied) {
        var values = new HashMap<String, Object>(Map.of(
                "notice",
                notice(story),
                "lastDay",
                story.daysAgo(lastDaysAgo).toString(),
                "photos",
                story.photographs("village-clerk")));
        values.putAll(varied);
        return door.start(CLERK, "take_down", null, values, UUID.randomUUID().toString())
                .caseFile();
    }

    @SuppressWarnings("unchecked")
    private String notice(DecisionStory story) {
        var notices = (List<Map<String, String>>) Objects.requireNonNull(
                door.begin(CLERK, "take_down", null).facts().get("notices"));
        return notices.stream()
                .filter(it -> story.caseFile().title().equals(it.get("label")))
                .map(it -> it.get("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not to be taken down"));
    }

    private void checked(CaseFile taking, String truth) {
        check(taking, Map.of("truth", truth));
    }

    private void check(CaseFile taking, Map<String, ?> values) {
        var task = inbox.ofCase(taking.id()).get(0).task();
        door.complete(
                new PersonId(PLACE + "-supervision-director"),
                task,
                values,
                UUID.randomUUID().toString());
    }

    private String firstFinding(CaseFile taking) {
        var findings = ledger.ofCase(taking.id()).get(0).act().findings();
        assertThat(findings.get(0).blocks()).isTrue();
        return findings.get(0).provision();
    }

    private String board() {
        return new Visitor(port).get("/gk/" + PLACE).body();
    }
}
