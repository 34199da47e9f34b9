package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cunwu.Visitor;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.DemoAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("四议两公开各步的页面")
class DecisionPagesTests extends DecisionStories {

    private static final Pattern TAG = Pattern.compile("<(?:input|textarea)\\b[^>]*>");

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Test
    @DisplayName("每一步的页面都打得开，写明事项和要填的内容；填错了退回来，填过的都还在")
    void thePageOfEveryStepOpens() {
        shows(
                "v022-village-clerk",
                "/start/four_discussions",
                "动议事由",
                "方案内容",
                "这是哪一类事",
                "动土地？",
                "《土地管理法实施条例》第三十四条",
                "核对过的情形");
        var story = town.raises("v022");
        showsStep(story, "user_confirm", "由谁决定", "村民代表会议", "确认分类，进入提议");
        story.confirmed();
        showsStep(story, "user_propose", "开会日期", "到会和表决", "方案内容");
        story.proposed();
        showsStep(story, "user_consult", "已经开过的会", "到会和表决");
        story.consulted();
        showsStep(story, "user_supervise", "程序不符合规定，", "有异议");
        story.supervised(77, Map.of("stand", "OBJECT", "opinion", "报价只有一家，没有比较"));
        showsStep(story, "user_answer", "报价只有一家，没有比较", "说明理由，继续");
        story.answered(77, "OVERRULE");
        showsStep(story, "user_deliberate", "方案送达党员的日期", "不计入应到会的党员");
        story.deliberated();
        showsStep(story, "user_notify", "开会地点", "通知张贴照片", "会前协商的日期", "第三十三条");
        story.announced();
        showsStep(story, "user_resolve", "到会和表决", "会议记录、签到表和表决票照片");
        story.resolvedByAll();
        showsStep(story, "user_post", "张榜地点", "今天张榜，公示到");
        story.disclosed(65).comesTo("user_implement");
        showsStep(story, "user_implement", "决议编号", "186,000.00", "还没有付款、用印、签合同");
        story.implemented(Map.of()).disclosed(40).comesTo("user_archive");
        showsStep(story, "user_archive", "已有的材料", "照片.png", "保管期限", "永久");
        shows(
                "v022-village-clerk",
                "/case/" + story.caseFile().number(),
                "附：照片.png",
                "决议成立",
                "说明理由，不采纳异议",
                "方案：硬化村东道路1.2公里");
        theCountsAreToldInOrder(story);
    }

    private void theCountsAreToldInOrder(DecisionStory story) {
        var page = new Visitor(port)
                .signIn("v022-village-clerk", demo.password().orElseThrow())
                .get("/case/" + story.caseFile().number())
                .body();
        var meeting = page.substring(page.indexOf("村党组织提议"), page.indexOf("村“两委”商议"));
        assertThat(meeting).containsSubsequence("应到 ", "实到 ", "同意 ", "不同意 ", "弃权 ");
        assertThat(meeting.split("附：照片.png", -1)).hasSize(2);
    }

    @Test
    @DisplayName("退回修改的页面、大会计数的页面")
    void theOtherPagesOpenToo() {
        var returned = town.raises("v022")
                .does(
                        "party-secretary",
                        "user_confirm",
                        Map.of("decision", "RETURN", "opinion", "方案不清楚，请补充"),
                        Map.of());
        showsStep(returned, "user_revise", "重新提交", "撤回议题");
        var large = town.raises("v022", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        showsStep(large, "user_resolve", "按户派代表参加", "本人到会", "各户来的人");
        var members = town.raises("v022", Map.of("matter", "COLLECTIVE_RESERVED"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated();
        showsStep(members, "user_notify", "报告和方案从哪天起供成员查阅");
        members.announced(73, 63);
        showsStep(members, "user_resolve", "书面委托", "受托人（到会的人）", "委托书照片", "其中网上参加");
    }

    @Test
    @DisplayName("亲属关系申报、其他会议的页面，登记的和核对的")
    void thePagesBesideTheDecisionOpen() {
        shows("v022-village-clerk", "/start/kin_declaration", "近亲属关系", "本人签字的申报单", "外祖父母");
        shows("v022-village-clerk", "/start/body_meeting", "理事会", "民主评议", "章程要求到会的人数");
        var clerk = new PersonId("v022-village-clerk");
        var story = town.raises("v022");
        var kin = door.start(
                clerk,
                KinProcess.KEY,
                null,
                Map.of(
                        "papers",
                        story.photographs("village-clerk"),
                        "kin",
                        List.of(Map.of(
                                "person", "v022-village-director",
                                "kin", "MATERNAL_GRANDCHILD",
                                "relative", "v022-p0021"))),
                UUID.randomUUID().toString());
        shows(
                "town-party-government-office",
                "/task/" + inbox.ofCase(kin.caseFile().id()).get(0).task(),
                "的外孙子女：",
                "与申报单一致，进入台账");
        var meeting = door.start(
                clerk,
                BodyMeetingProcess.KEY,
                null,
                Map.of(
                        "kind",
                        "VILLAGE_COMMITTEE",
                        "title",
                        "研究防汛",
                        "heldOn",
                        town.daysAgo(3).toString(),
                        "attended",
                        1,
                        "agreed",
                        1,
                        "disagreed",
                        0,
                        "abstained",
                        0,
                        "records",
                        story.photographs("village-clerk")),
                UUID.randomUUID().toString());
        shows(
                "v022-supervision-director",
                "/task/" + inbox.ofCase(meeting.caseFile().id()).get(0).task(),
                "村委会会议",
                "人数不够，会议不成立",
                "与会议记录一致，进入台账");
    }

    @Test
    @DisplayName("照片最后才拍：没有照片，已填的先核对；提交时没有照片不收")
    void theLawIsAskedBeforeThePhotographsAreTaken() {
        var large = town.raises("v022", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        var step = large.open("user_resolve").step();
        var visitor = new Visitor(port).signIn(step.group(), demo.password().orElseThrow());
        var path = "/task/" + step.task();
        var counts = new HashMap<>(Map.of("attended", "1", "agreed", "1", "disagreed", "0", "abstained", "0"));
        counts.put("_csrf", visitor.csrf(path));
        assertThat(visitor.post(path + "/findings", counts).body()).contains("不符合", "《村民委员会组织法》第二十六条");
        assertThat(visitor.post(path, counts).statusCode()).isEqualTo(400);
        assertThat(large.open("user_resolve").step().task()).isEqualTo(step.task());
    }

    @Test
    @DisplayName("镇审核、登记批准的页面；提示和另需办理的，都带条款")
    void theTownsPagesOpen() {
        var story = town.raises("v022", Map.of("matter", "LEASE_TO_OUTSIDER", "counterpart", "沂河农业有限公司"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised();
        showsStep(story, "user_review", "四议一审两公开", "不通过依据的条款", "沂河农业有限公司", "《农村土地承包法》第五十二条");
        story.deliberated().announced(73, 63);
        var members = story.sheet().size(org.cunwu.org.RollKind.COLLECTIVE_MEMBERS);
        story.counted(Map.of(
                        "attended",
                        members,
                        "proxies",
                        0,
                        "strayProxies",
                        0,
                        "agreed",
                        members,
                        "disagreed",
                        0,
                        "abstained",
                        0))
                .disclosed(60)
                .comesTo("user_approve");
        showsStep(story, "user_approve", "审查承包方的资信和经营能力", "镇政府批准", "文号或者材料名称", "不予批准");
    }

    private void showsStep(DecisionStory story, String step, String... words) {
        var task = story.open(step).step();
        shows(task.group(), "/task/" + task.task(), words);
    }

    /** Sends the page with something wrong in it: everything that was typed is there again. */
    private static void keepsWhatWasTyped(Visitor visitor, String path) {
        var typed = new HashMap<String, String>();
        TAG.matcher(visitor.get(path).body()).results().map(MatchResult::group).forEach(tag -> {
            var name = attribute(tag, "name");
            if (name.isEmpty() || name.startsWith("_")) return;
            switch (tag.startsWith("<textarea") ? "textarea" : attribute(tag, "type")) {
                case "date" -> typed.put(name, "2026-02-30");
                case "radio", "hidden" -> typed.put(name, attribute(tag, "value"));
                case "text", "textarea" -> typed.put(name, "留着" + typed.size());
                default -> {}
            }
        });
        var sent = new HashMap<>(typed);
        sent.put("nonsense", "1");
        sent.put("_csrf", visitor.csrf(path));
        var page = visitor.post(path, sent);
        assertThat(page.statusCode()).as(path + typed).isEqualTo(400);
        var again = TAG.matcher(page.body()).results().map(MatchResult::group).toList();
        typed.forEach((name, value) -> assertThat(again)
                .as("%s of %s", name, path)
                .anyMatch(it -> attribute(it, "name").equals(name)
                        && (it.startsWith("<textarea")
                                ? page.body().contains(it + value + "</textarea>")
                                : attribute(it, "value").equals(value)
                                        && (!attribute(it, "type").equals("radio") || it.contains("checked=")))));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private void shows(String person, String path, String... words) {
        var visitor = new Visitor(port).signIn(person, demo.password().orElseThrow());
        var page = visitor.get(path);
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        assertThat(page.body()).contains(words).doesNotContain("style=\"", "??");
        if (!path.startsWith("/case/")) keepsWhatWasTyped(visitor, path);
    }
}
