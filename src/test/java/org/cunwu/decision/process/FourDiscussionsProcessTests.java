package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("四议两公开")
class FourDiscussionsProcessTests {

    @Autowired
    private Door door;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private Files files;

    @Autowired
    private Directory directory;

    @Autowired
    private TownClock clock;

    @Autowired
    private Ledger ledger;

    private DecisionStory.Town town;

    @BeforeEach
    void openTheTown() {
        town = new DecisionStory.Town(door, inbox, cases, files, directory, clock);
    }

    private DecisionStory readyToVote(String village) {
        return town.raises(village)
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced();
    }

    @Test
    @DisplayName("依次提议、商议、监督、审议、通知、决议、公开、实施、公开，直到归档")
    void theLawfulCourseLeadsToTheArchive() {
        var story = readyToVote("v001");

        story.resolved(story.representatives(66, 30, 16))
                .waitsAt("user_post")
                .disclosed(65)
                .comesTo("user_implement")
                .implemented(Map.of())
                .waitsAt("user_post")
                .disclosed(40)
                .comesTo("user_archive")
                .archived()
                .endsAt("end_archived");

        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "decision.register",
                        "decision.confirm",
                        "decision.propose",
                        "decision.consult",
                        "decision.supervise",
                        "decision.deliberate",
                        "decision.notify",
                        "decision.resolve",
                        "disclosure.post",
                        "disclosure.verify",
                        "disclosure.end",
                        "decision.implement",
                        "disclosure.post",
                        "disclosure.verify",
                        "disclosure.end",
                        "decision.archive");
    }

    @Test
    @DisplayName("第三十条第二款：到会 29 人不足三分之二，会议不成立，重新通知召开")
    void withoutAQuorumTheMeetingIsCalledAgain() {
        var story = readyToVote("v001");

        story.resolved(story.representatives(66, 29, 29))
                .waitsAt("user_notify")
                .announced(65, 60)
                .resolved(story.representatives(60, 30, 30))
                .waitsAt("user_post");
    }

    @Test
    @DisplayName("山东办法第二十四条：妇女代表到会不足三分之二，会议不成立")
    void withoutEnoughWomenTheMeetingIsCalledAgain() {
        var story = readyToVote("v001");

        story.resolved(story.representativesWomenLast(66, 30)).waitsAt("user_notify");
    }

    @Test
    @DisplayName("表决不通过，退回提议；同一方案十五日内不得再表决，改了方案可以")
    void aRejectedTextIsRevisedBeforeItIsVotedAgain() {
        var story = readyToVote("v006");

        story.resolved(story.representatives(66, 99, 5)).waitsAt("user_propose");
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

        story.resolved(story.representatives(66, 99, 5)).proposed(51, Map.of()).waitsAt("user_consult");
    }

    @Test
    @DisplayName("支部工作条例第十一条：赞成不超过应到会党员的半数，退回提议")
    void withoutAMajorityOfThePartyMembersItGoesBack() {
        var story = town.raises("v008").confirmed().proposed().consulted().supervised();
        var entitled = story.size(RollKind.PARTY_MEMBERS);

        story.deliberated(74, Map.of("votes", story.partyVotes(74, 99, entitled / 2)))
                .waitsAt("user_propose");
    }

    @Test
    @DisplayName("村监委有异议：退回重新商议，或者书记说明理由继续")
    void anObjectionIsAnsweredBeforeThePartyMembersMeet() {
        var story = town.raises("v009").confirmed().proposed().consulted();
        var objection = Map.of("stand", "OBJECT", "opinion", "工程报价只有一家，没有比较");

        story.supervised(77, objection)
                .waitsAt("user_answer")
                .does(
                        "party-secretary",
                        "user_answer",
                        Map.of("reply", "CONSULT_AGAIN", "reason", "补充两家报价后再议"),
                        Map.of())
                .consulted(76, Map.of())
                .supervised(76, objection)
                .does("party-secretary", "user_answer", Map.of("reply", "OVERRULE", "reason", "汛期将至，工期不能再等"), Map.of())
                .waitsAt("user_deliberate")
                .deliberated()
                .waitsAt("user_notify");
    }

    @Test
    @DisplayName("有异议须写明内容，至少五个字")
    void anObjectionIsExplained() {
        var story = town.raises("v009").confirmed().proposed().consulted();

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> story.supervised(77, Map.of("stand", "OBJECT", "opinion", "不行")));
        story.waitsAt("user_supervise");
    }

    @Test
    @DisplayName("山东办法第二十四条：提前四日通知，不能登记；提前五日可以")
    void aLateNoticeIsRefused() {
        var story = town.raises("v010")
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated();

        refused("decision.notice.representatives-assembly", () -> story.announced(70, 66));
        story.waitsAt("user_notify").announced(71, 66).waitsAt("user_resolve");
    }

    @Test
    @DisplayName("用例 20：党员大会日期早于两委商议，不能登记")
    void aStepDatedBeforeTheOneItFollowsIsRefused() {
        var story = town.raises("v011").confirmed().proposed().consulted().supervised();

        refused("decision.steps.order", () -> story.deliberated(79, Map.of()));
        story.waitsAt("user_deliberate");
    }

    @Test
    @DisplayName("还没有开的会不能登记")
    void aMeetingToComeIsNotRecorded() {
        var story = town.raises("v011").confirmed();

        refused("decision.steps.held", () -> story.proposed(-1, Map.of()));
        story.waitsAt("user_propose");
    }

    @Test
    @DisplayName("方案会前两日才送达党员，不能登记")
    void aPlanDeliveredLateIsRefused() {
        var story = town.raises("v012").confirmed().proposed().consulted().supervised();

        refused(
                "decision.party-meeting.delivery",
                () -> story.deliberated(
                        74, Map.of("deliveredOn", story.daysAgo(76).toString())));
    }

    @Test
    @DisplayName("用例 13：土地补偿费分配指定成员代表大会，不能登记")
    void aBodyWithoutThePowerIsRefused() {
        refused(
                "decision.collective-reserved.body",
                () -> town.raises("v013", Map.of("matter", "COLLECTIVE_RESERVED", "body", "MEMBER_REPRESENTATIVES")));
    }

    @Test
    @DisplayName("山东办法第二十四条：填了授权日期而没有授权材料，不能登记")
    void aDelegationIsShown() {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> town.raises("v013", Map.of("attachments", List.of())))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("attachments"));
    }

    @Test
    @DisplayName("日常事务不走四议两公开")
    void ordinaryBusinessIsTurnedAway() {
        refused("decision.ordinary.body", () -> town.raises("v013", Map.of("matter", "ORDINARY")));
    }

    @Test
    @DisplayName("名册以外的人、重复的人、漏登的人，都不接受")
    void theRowsAreThoseOfTheRoll() {
        var story = readyToVote("v014");
        var all = story.representatives(66, 99, 99);

        for (var rows : List.of(
                all.subList(1, all.size()),
                with(all, Map.of("code", "v001-p0001", "vote", "AGREE")),
                with(all, all.get(0)))) {
            assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> story.resolved(rows));
        }
        story.waitsAt("user_resolve");
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> rows, Map<String, Object> more) {
        var longer = new java.util.ArrayList<>(rows);
        longer.add(more);
        return longer;
    }

    @Test
    @DisplayName("用例 11：村民会议按户，三分之二以上的户到会、过半数同意")
    void householdsMayBeCounted() {
        var story = town.raises("v015", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        var present = story.size(RollKind.HOUSEHOLDS) * 2 / 3 + 1;

        story.counted(Map.of(
                        "byHousehold",
                        true,
                        "attended",
                        present,
                        "agreed",
                        present / 2,
                        "disagreed",
                        present - present / 2,
                        "abstained",
                        0))
                .waitsAt("user_propose");
    }

    @Test
    @DisplayName("农村集体经济组织法第二十七条：成员大会按全体成员三分之二以上同意")
    void theMembersAreCountedAsAWhole() {
        var story = town.raises("v016", Map.of("matter", "COLLECTIVE_RESERVED"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);
        var members = story.size(RollKind.COLLECTIVE_MEMBERS);
        var enough = (2 * members + 2) / 3;

        story.counted(Map.of(
                        "attended", enough - 1,
                        "proxies", 2,
                        "strayProxies", 1,
                        "agreed", enough,
                        "disagreed", 0,
                        "abstained", 0))
                .waitsAt("user_post");
    }

    @Test
    @DisplayName("同意、反对、弃权之和不等于到会人数，不能登记")
    void countsThatDoNotAddUpAreRefused() {
        var story = town.raises("v017", Map.of("matter", "VILLAGE_CHARTER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced(73, 63);

        refused(
                "decision.tally.sums",
                () -> story.counted(Map.of("attended", 100, "agreed", 60, "disagreed", 30, "abstained", 9)));
    }

    @Test
    @DisplayName("实际金额超过决议百分之十，重新通知、重新表决")
    void aDeviationNeedsANewVote() {
        readyToVote("v018")
                .resolvedByAll()
                .disclosed(65)
                .comesTo("user_implement")
                .implemented(Map.of("amount", "204600.01", "deviation", "路基塌陷，增加挡土墙"))
                .waitsAt("user_notify");
    }

    @Test
    @DisplayName("支委会不通过，退回修改；撤回后终止")
    void aMatterMayBeWithdrawn() {
        var story = town.raises("v019").confirmed();

        story.proposed(80, Map.of("votes", story.votes(80, 99, 1, RollKind.BRANCH_COMMITTEE)))
                .waitsAt("user_revise")
                .does(
                        "village-clerk",
                        "user_revise",
                        Map.of("decision", "WITHDRAW", "title", "硬化道路", "planText", "暂缓", "budget", "0"),
                        Map.of())
                .endsAt("end_withdrawn");
    }

    @Test
    @DisplayName("张榜未满十五日，公示不结束")
    void theNoticeHangsForFifteenDays() {
        var story = readyToVote("v020").resolvedByAll();

        story.disclosed(0);
        assertThat(inbox.ofCase(story.caseFile().id())).isEmpty();
        assertThat(cases.byId(story.caseFile().id()).orElseThrow().endedAt()).isNull();
    }

    @Test
    @DisplayName("书记不能代村监委发表意见")
    void nobodySpeaksForTheSupervisors() {
        var story = town.raises("v021").confirmed().proposed().consulted();

        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> story.does(
                        "party-secretary",
                        "user_supervise",
                        Map.of("stand", "AGREE", "givenOn", story.daysAgo(77).toString()),
                        Map.of()));
    }

    private static void refused(String provision, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(ActUnlawful.class)
                .isThrownBy(act)
                .extracting(ActUnlawful::findings, InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsExactly(provision);
    }
}
