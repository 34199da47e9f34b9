package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("村民对公示内容的异议：受理后暂缓实施，限期答复；成立的退回重新商议，不满意的由镇里处理")
class ObjectionTests extends DecisionStories {

    private static final String PLACE = "v021";

    @Autowired
    private Grounds grounds;

    @Test
    @DisplayName("受理后决议暂停，公示期满也不能登记实施，页面写明为什么；答复被接受后恢复")
    void anOpenObjectionHoldsUpTheImplementation() {
        var story = posted(65);
        var objection = objected(story);
        assertThat(state(story)).isEqualTo(Account.State.SUSPENDED);

        story.verified(65).comesTo("user_implement");
        assertThat(story.open("user_implement").facts())
                .containsEntry("stopped", false)
                .hasEntrySatisfying(
                        "waits",
                        it -> assertThat(it)
                                .asString()
                                .contains(objection.caseFile().number()));
        refused("ground.citation.standing", () -> story.implemented(Map.of()));

        objection.answered("NOT_UPHELD", Map.of());
        refused("ground.citation.standing", () -> story.implemented(Map.of()));
        objection.delivered("ACCEPTED", Map.of("papers", story.photographs("village-clerk")));

        assertThat(objection.caseFile().outcome()).isEqualTo("end_not_upheld");
        assertThat(state(story)).isEqualTo(Account.State.IN_FORCE);
        story.implemented(Map.of()).waitsAt("user_post");
        assertThat(ledger.ofCase(objection.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "disclosure.objection-enter", "disclosure.objection-reject", "disclosure.objection-accepted");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .contains("ground.stopped");
    }

    @Test
    @DisplayName("成立的：公示撤下，决议退回“两委”重新商议，写明为什么；重新表决的决议接替原来的")
    void anUpheldObjectionGoesBackToTheCommittees() {
        var story = posted(2);
        var number = resolution(story).ground().number();
        story.verified(1);
        var objection = objected(story).answered("UPHELD", Map.of("reasons", "方案确实没有写明路线"));

        assertThat(objection.caseFile().outcome()).isEqualTo("end_upheld");
        story.waitsAt("user_consult");
        assertThat(sentBack(story).reason()).isEqualTo("方案确实没有写明路线");
        assertThat(sentBack(story).fromStep()).contains(objection.caseFile().number());
        assertThat(grounds.find(number).orElseThrow().state(story.daysAgo(0))).isEqualTo(Account.State.SUSPENDED);
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .contains("disclosure.withdraw", "engine.sent-back");
        assertThatThrownBy(() -> objected(story)).isInstanceOf(AssertionError.class);

        story.consulted(50, Map.of())
                .supervised(49, Map.of())
                .deliberated(45, Map.of())
                .announced(44, 37)
                .resolved(story.sheet().representatives(37, 99, 99))
                .waitsAt("user_post");
        assertThat(grounds.find(number).orElseThrow().end().orElseThrow().successor())
                .isEqualTo(resolution(story).ground().number());
        assertThat(state(story)).isEqualTo(Account.State.IN_FORCE);
    }

    @Test
    @DisplayName("不满意的到镇里：镇里认为成立的也退回；镇里认为不成立的恢复实施")
    void theTownDecidesWhatIsNotSettled() {
        var story = posted(2);
        story.verified(1);
        var first = objected(story).answered("NOT_UPHELD", Map.of()).delivered("TO_TOWN", Map.of("words", "没有说清楚"));
        var second = objected(story).answered("NOT_UPHELD", Map.of()).delivered("TO_TOWN", Map.of("words", "没有说清楚"));

        first.decided("NOT_UPHELD");
        assertThat(first.caseFile().outcome()).isEqualTo("end_not_upheld");
        assertThat(state(story)).isEqualTo(Account.State.SUSPENDED);

        second.decided("UPHELD");
        assertThat(second.caseFile().outcome()).isEqualTo("end_upheld");
        story.waitsAt("user_consult");
    }

    @Test
    @DisplayName("对实施结果的异议：办结以前不能归档；成立的退回重新登记实施结果")
    void anObjectionToTheResult() {
        var story = posted(65).verified(65).comesTo("user_implement");
        story.implemented(Map.of()).posted(40);
        var objection = objected(story);
        story.verified(40).comesTo("user_archive");
        refused("ground.citation.standing", story::archived);

        objection.answered("UPHELD", Map.of());

        story.waitsAt("user_implement");
        assertThat(state(story)).isEqualTo(Account.State.IN_FORCE);
        story.implemented(Map.of("contractor", "另一家")).posted(40).verified(40).comesTo("user_archive");
        story.archived().endsAt("end_archived");
    }

    @Test
    @DisplayName("没有说话不等于同意：满五天以前不能登记没有再提意见；接受的、没有再提的要有送达的照片")
    void nothingPassesBySilence() {
        var story = posted(2);
        var objection = objected(story).answered("NOT_UPHELD", Map.of());
        var photographs = Map.of("papers", story.photographs("village-clerk"));

        refused("disclosure.objection.silence", () -> objection.delivered("SILENT", photographs));
        assertThatThrownBy(() -> objection.delivered("ACCEPTED", Map.of())).isInstanceOf(FormRejected.class);
        assertThat(state(story)).isEqualTo(Account.State.SUSPENDED);
        assertThat(objection.open("user_deliver_answer").dueAt()).isNotNull();
    }

    @Test
    @DisplayName("晚提的照样登记，写明超过期限；答复不写理由、日期早于收到、不是村主任的都不行")
    void whatIsLateIsEnteredAndWhatIsWrongIsNot() {
        var story = posted(20);
        var objection = ObjectionStory.entered(town, PLACE, story, Map.of());
        assertThat(ledger.ofCase(objection.caseFile().id()).get(0).act().findings())
                .singleElement()
                .matches(Finding::blocks)
                .extracting(Finding::provision)
                .isEqualTo("disclosure.objection.in-time");

        assertThatThrownBy(() -> objection.answered("NOT_UPHELD", Map.of("reasons", "不行")))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> objection.answered(
                        "NOT_UPHELD", Map.of("repliedOn", story.daysAgo(1).toString())))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> objection.does(
                        PLACE + "-party-secretary",
                        "user_answer_objection",
                        Map.of(
                                "judged",
                                "NOT_UPHELD",
                                "repliedOn",
                                story.daysAgo(0).toString(),
                                "reasons",
                                "不同意这个意见"),
                        Map.of()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> objection.examines("v022-village-director", "user_answer_objection", Map.of()))
                .isInstanceOf(NothingHere.class);
        assertThatThrownBy(() -> ObjectionStory.entered(town, PLACE, story, Map.of("phone", "12345")))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> ObjectionStory.entered(
                        town,
                        PLACE,
                        story,
                        Map.of("notice", java.util.UUID.randomUUID().toString())))
                .isInstanceOf(FormRejected.class);
    }

    @Test
    @DisplayName("更正已经把公示撤下、事项退得更远的，异议成立也不会把它往前推")
    void anUpheldObjectionNeverMovesAMatterForward() {
        var story = posted(2).verified(1);
        var first = objected(story);
        var second = objected(story);
        first.answered("UPHELD", Map.of());
        story.does(
                        "village-director",
                        "user_consult",
                        Map.of(
                                "heldOn", story.daysAgo(50).toString(),
                                "votes",
                                        story.sheet()
                                                .votes(
                                                        50,
                                                        99,
                                                        0,
                                                        org.cunwu.org.RollKind.BRANCH_COMMITTEE,
                                                        org.cunwu.org.RollKind.VILLAGE_COMMITTEE),
                                "records", story.photographs("village-director")),
                        Map.of())
                .waitsAt("user_propose");

        second.answered("UPHELD", Map.of());

        assertThat(second.caseFile().outcome()).isEqualTo("end_upheld");
        story.waitsAt("user_propose");
    }

    private DecisionStory posted(int daysAgo) {
        return town.raises(PLACE, Map.of("title", "硬化村道" + java.util.UUID.randomUUID()))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll()
                .posted(daysAgo);
    }

    private ObjectionStory objected(DecisionStory story) {
        return ObjectionStory.entered(town, PLACE, story, Map.of());
    }

    private org.cunwu.engine.Handling.SentBack sentBack(DecisionStory story) {
        return handling.sentBack(story.openItem("user_consult")).orElseThrow();
    }

    @Autowired
    private org.cunwu.engine.Handling handling;

    private Account resolution(DecisionStory story) {
        var made = grounds.ofCase(story.caseFile().id());
        return made.get(made.size() - 1);
    }

    private Account.State state(DecisionStory story) {
        return resolution(story).state(story.daysAgo(0));
    }

    static PersonId person(String post) {
        return new PersonId(PLACE + "-" + post);
    }
}
