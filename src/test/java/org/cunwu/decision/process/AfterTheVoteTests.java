package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Parameters;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("表决以后")
class AfterTheVoteTests extends DecisionStories {

    @Autowired
    private Parameters parameters;

    @Test
    @DisplayName("表决不通过，退回提议；同一方案十五日内不得再表决，改了方案可以")
    void aRejectedTextIsRevisedBeforeItIsVotedAgain() {
        var story = readyToVote("v006");

        story.resolved(story.sheet().representatives(66, 99, 5)).waitsAt("user_propose");
        refused("decision.revote.period", () -> story.proposed(60, Map.of()));
        refused("decision.revote.period", () -> story.proposed(52, Map.of()));
        story.waitsAt("user_propose")
                .proposed(60, Map.of("planText", "改为硬化0.8公里，先做危险路段"))
                .waitsAt("user_consult");
    }

    @Test
    @DisplayName("同一方案满十五日可以再次表决")
    void theSameTextMayBeVotedAgainAfterTheSetDays() {
        var story = readyToVote("v007");

        story.resolved(story.sheet().representatives(66, 99, 5))
                .proposed(51, Map.of())
                .waitsAt("user_consult");
    }

    @Test
    @DisplayName("只改几个字、几分钱，仍是同一方案；金额变动超过百分之十，是新的方案")
    void aChangedWordLeavesItTheSameText() {
        var story = readyToVote("v007");
        story.resolved(story.sheet().representatives(66, 99, 5));
        var plan = story.open("user_propose").draft().get("planText");

        refused(
                "decision.revote.period",
                () -> story.proposed(60, Map.of("planText", plan + "，特此提议", "budget", "186000.01")));
        refused("decision.revote.period", () -> story.proposed(60, Map.of("budget", "167400")));
        story.proposed(60, Map.of("budget", "167399.99")).waitsAt("user_consult");
    }

    @Test
    @DisplayName("实际金额超过决议百分之十：党组织重新研究，村监委重新发表意见，重新表决，然后照实登记")
    void aDeviationGoesThroughTheWholeCourseAgain() {
        var spent = Map.of("amount", "204600.01", "deviation", "路基塌陷，增加挡土墙");
        var story = deviated("v018", spent).waitsAt("user_propose");

        assertThat(story.open("user_propose").draft()).containsEntry("budget", "204,600.01");
        refused("decision.steps.order", () -> story.proposed(46, Map.of()));
        story.proposed(40, Map.of())
                .consulted(39, Map.of())
                .supervised(38, Map.of())
                .deliberated(34, Map.of())
                .announced(33, 26)
                .resolved(story.sheet().representatives(26, 99, 99))
                .disclosed(25)
                .comesTo("user_implement")
                .implemented(spent)
                .waitsAt("user_post");
    }

    private DecisionStory deviated(String village, Map<String, String> spent) {
        return readyToVote(village)
                .resolvedByAll()
                .disclosed(65)
                .comesTo("user_implement")
                .implemented(spent);
    }

    @Test
    @DisplayName("第三十五条第二款：变更没有再提议，结果照实公开，不撤回了事")
    void whatWasDoneIsDisclosedEvenIfTheChangeIsNotApproved() {
        var story = deviated("v018", Map.of("amount", "204600.01", "deviation", "路基塌陷，增加挡土墙"));
        story.proposed(40, Map.of("votes", story.sheet().votes(40, 99, 1, RollKind.BRANCH_COMMITTEE)))
                .waitsAt("user_post")
                .disclosed(38)
                .comesTo("user_archive");

        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .contains("decision.unapproved");
    }

    @Test
    @DisplayName("核实不早于张榜，不晚于今天")
    void theBoardIsSeenAfterItWasPosted() {
        var story = readyToVote("v020").resolvedByAll().posted(60);

        refused("disclosure.notice.seen", () -> story.verified(61));
        refused("disclosure.notice.seen", () -> story.verified(-1));
        story.verified(60).comesTo("user_implement");
    }

    @Test
    @DisplayName("核实不属实：写明哪里不对，重新张榜，从重新张榜起算")
    void whatDoesNotHangAsSaidIsPostedAgain() {
        var story = readyToVote("v020").resolvedByAll().posted(65);
        var untrue = Map.of("check", "UNTRUE", "seenOn", story.daysAgo(10).toString(), "opinion", "公开栏上没有这份决议");

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.does("supervision-director", "user_verify", untrue, Map.of("opinion", "没有")))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("opinion"));
        story.does("supervision-director", "user_verify", untrue, Map.of()).waitsAt("user_post");
        refused("disclosure.notice.posted", () -> story.posted(11));
        story.posted(10).verified(9);
        assertThat(inbox.ofCase(story.caseFile().id())).isEmpty();
    }

    @Test
    @DisplayName("补登的张榜从登记之日起算：填一个以前的日期，不能当天就期满")
    void aTypedDayDoesNotEndThePeriod() {
        var from = LocalDate.now(TownClock.ZONE);
        var change = parameters.propose(
                new PersonId("town-party-government-office"),
                "disclosure.notice.count-from-entry",
                new VillageCode("v029"),
                1,
                from,
                "本村已经上线满一年");
        parameters.confirm(new PersonId("town-mayor"), change.id());
        var story = readyToVote("v029").resolvedByAll();

        story.posted(65);
        assertThat(story.open("user_verify").facts()).containsEntry("lastDay", from.plusDays(15));
        story.verified(65);
        assertThat(inbox.ofCase(story.caseFile().id())).isEmpty();
        assertThat(cases.byId(story.caseFile().id()).orElseThrow().endedAt()).isNull();
    }

    @Test
    @DisplayName("张榜未满十五日，公示不结束")
    void theNoticeHangsForFifteenDays() {
        var story = readyToVote("v020").resolvedByAll();

        story.disclosed(0);
        assertThat(inbox.ofCase(story.caseFile().id())).isEmpty();
        assertThat(cases.byId(story.caseFile().id()).orElseThrow().endedAt()).isNull();
    }
}
