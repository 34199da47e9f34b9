package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("四议两公开的进程")
class FourDiscussionsProcessTests extends DecisionStories {

    @Test
    @DisplayName("依次提议、商议、监督、审议、通知、决议、公开、实施、公开，直到归档")
    void theLawfulCourseLeadsToTheArchive() {
        var story = readyToVote("v001");

        story.resolved(story.sheet().representatives(66, 30, 16))
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
                        "decision.number",
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
    @DisplayName("支部工作条例第十一条：赞成不超过应到会党员的半数，退回提议")
    void withoutAMajorityOfThePartyMembersItGoesBack() {
        var story = town.raises("v008").confirmed().proposed().consulted().supervised();
        var entitled = story.sheet().size(RollKind.PARTY_MEMBERS);

        story.deliberated(74, Map.of("votes", story.sheet().partyVotes(74, 99, entitled / 2)))
                .waitsAt("user_propose");
    }

    @Test
    @DisplayName("支委会、“两委”会、党员大会人数不够，重新召开，不退回前面的步骤")
    void aMeetingWithoutQuorumIsHeldAgain() {
        var story = town.raises("v008").confirmed();

        story.proposed(80, Map.of("votes", story.sheet().votes(80, 1, 1, RollKind.BRANCH_COMMITTEE)))
                .waitsAt("user_propose")
                .proposed(79, Map.of())
                .consulted(
                        79,
                        Map.of(
                                "votes",
                                story.sheet().votes(79, 1, 1, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE)))
                .waitsAt("user_consult")
                .consulted(78, Map.of())
                .supervised()
                .deliberated(74, Map.of("votes", story.sheet().partyVotes(74, 1, 1)))
                .waitsAt("user_deliberate")
                .deliberated(73, Map.of())
                .waitsAt("user_notify");
    }

    @Test
    @DisplayName("村监委有异议：退回重新商议，或者书记说明理由继续")
    void anObjectionIsAnsweredBeforeThePartyMembersMeet() {
        var story = town.raises("v009").confirmed().proposed().consulted();
        var objection = Map.of("stand", "OBJECT", "opinion", "工程报价只有一家，没有比较");

        story.supervised(77, objection)
                .waitsAt("user_answer")
                .answered(77, "CONSULT_AGAIN")
                .consulted(76, Map.of())
                .supervised(76, objection)
                .answered(75, "OVERRULE")
                .waitsAt("user_deliberate")
                .deliberated(73, Map.of())
                .waitsAt("user_notify");
    }

    @Test
    @DisplayName("用例 20：答复不早于异议，再商议不早于答复，党员大会不早于说明理由继续")
    void theAnswerHasItsPlaceInTheOrder() {
        var story = town.raises("v009").confirmed().proposed().consulted();
        var objection = Map.of("stand", "OBJECT", "opinion", "工程报价只有一家，没有比较");

        story.supervised(77, objection);
        refused("decision.steps.order", () -> story.answered(78, "CONSULT_AGAIN"));
        refused("decision.steps.held", () -> story.answered(-1, "CONSULT_AGAIN"));
        story.answered(76, "CONSULT_AGAIN");
        refused("decision.steps.order", () -> story.consulted(77, Map.of()));
        story.consulted(76, Map.of()).supervised(76, objection).answered(72, "OVERRULE");
        refused(
                "decision.steps.order",
                () -> story.deliberated(
                        73, Map.of("deliveredOn", story.daysAgo(76).toString())));
        story.waitsAt("user_deliberate");
    }

    @Test
    @DisplayName("方案不能在“两委”商议以前就送达党员")
    void thePlanIsDeliveredAsItWasConsultedOn() {
        var story = town.raises("v012").confirmed().proposed().consulted().supervised();

        refused(
                "decision.steps.order",
                () -> story.deliberated(
                        74, Map.of("deliveredOn", story.daysAgo(79).toString())));
        story.deliberated(74, Map.of("deliveredOn", story.daysAgo(78).toString()))
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
    @DisplayName("支委会不通过，退回修改；撤回后终止")
    void aMatterMayBeWithdrawn() {
        var story = town.raises("v019").confirmed();

        story.proposed(80, Map.of("votes", story.sheet().votes(80, 99, 1, RollKind.BRANCH_COMMITTEE)))
                .waitsAt("user_revise")
                .does(
                        "village-clerk",
                        "user_revise",
                        Map.of("decision", "WITHDRAW", "title", "硬化道路", "planText", "暂缓", "budget", "0"),
                        Map.of("reason", "今年资金不够，明年再议"))
                .endsAt("end_withdrawn");
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
}
