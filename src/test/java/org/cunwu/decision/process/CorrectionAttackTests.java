package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.KeyReused;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("钻更正的空子：没看过的不能确认，别人暂存的看不到，日期、附件、编号造不了假，自己人代签不了，结束的事项动不了")
class CorrectionAttackTests extends CorrectionStories {

    private static final String VILLAGE = "v024";

    @Test
    @DisplayName("后果一样、停下的不一样：照先看到的确认不成；不带看到的、带假的也不成")
    void nobodyConfirmsWhatWasNotShown() {
        var story = consulted();
        var supervisor = of(story, "supervision-director");
        var correction =
                proposed(story, "party-secretary", "user_propose", Map.of("planText", "改成宽五米，编号" + UUID.randomUUID()));
        var shown = confirmation(correction, Effect.FOLLOWING_ANEW);
        door.keepDraft(supervisor, story.openItem("user_supervise").task(), Map.of("opinion", "写了一半"));

        refused("engine.correct.not-as-shown", () -> decide(correction, supervisor, shown, key()));
        var unseen = Map.of("decision", "CONFIRM", "effect", "FOLLOWING_ANEW");
        refused("engine.correct.not-as-shown", () -> decide(correction, supervisor, unseen, key()));
        var forged = Map.of("decision", "CONFIRM", "effect", "FOLLOWING_ANEW", "seen", "0".repeat(64));
        refused("engine.correct.not-as-shown", () -> decide(correction, supervisor, forged, key()));
        assertThat(acts(story, "engine.corrected")).isEmpty();

        confirmed(correction, supervisor, Effect.FOLLOWING_ANEW);
        assertThat(stopped(story, "user_propose")).anyMatch(it -> it.startsWith("DRAFT 发表监督意见"));
        assertThat(draft(story, supervisor)).containsEntry("opinion", "写了一半");
        assertThat(draft(story, of(story, "party-secretary"))).isEmpty();
        assertThat(draft(story, TOWN)).isEmpty();
    }

    /** What the supervisor had kept and not handed in, as the reader sees it. */
    private Map<String, @Nullable Object> draft(DecisionStory story, PersonId reader) {
        return offer(story, "user_propose", reader).corrections().stream()
                .flatMap(it -> it.end() == null ? Stream.of() : it.end().stopped().stream())
                .filter(it -> it.draftOf() != null)
                .findFirst()
                .orElseThrow()
                .draft();
    }

    @Test
    @DisplayName("更正逐人的表决：谁怎么投的，只有办这一步的、确认的、检查的看得到，别的岗位只知道有改动")
    void whoVotedHowIsNotForEverybody() {
        var story = consulted();
        var votes = story.sheet().votes(78, 99, 1, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
        var correction = proposed(story, "village-director", "user_consult", Map.of("votes", votes));
        for (var knows : List.of(
                of(story, "village-director"), of(story, "supervision-director"), TOWN, new PersonId("town-auditor"))) {
            var seen = corrections.of(knows, correction.id()).correction();
            assertThat(seen.after()).as(knows.value()).containsKey("votes");
            assertThat(seen.withheld()).isEmpty();
        }
        for (var other : List.of(of(story, "mediator"), new PersonId("town-mayor"))) {
            var seen = corrections.of(other, correction.id()).correction();
            assertThat(seen.before()).as(other.value()).doesNotContainKey("votes");
            assertThat(seen.after()).doesNotContainKey("votes").containsKey("heldOn");
            assertThat(seen.withheld()).containsExactly("votes");
            assertThat(offer(story, "user_consult", other).corrections().get(0).after())
                    .doesNotContainKey("votes");
        }
    }

    @Test
    @DisplayName("今天以后的日期、太长的字、没有的栏目、造的附件、别的事项的附件，都不收")
    void whatCannotBeTaken() {
        var story = consulted();
        var other = town.raises(VILLAGE);
        var director = of(story, "village-director");
        var task = offer(story, "user_consult", director).entered().task();
        for (var wrong : List.<Map<String, ?>>of(
                Map.of("heldOn", town.daysAgo(-1).toString()),
                Map.of("heldOn", day(77), "correctionReason", "长".repeat(501)),
                Map.of("minutes", "长".repeat(4001)),
                Map.of("heldOn", day(77), "nobodyAsked", "1"),
                Map.of("records", List.of(UUID.randomUUID().toString())),
                Map.of("records", foreignFile(other)))) {
            assertThatThrownBy(() -> propose(director, task, wrong))
                    .as(wrong.keySet().toString())
                    .isInstanceOf(FormRejected.class);
        }
        assertThat(acts(story, "engine.correction-proposed")).isEmpty();
        propose(director, task, Map.of("heldOn", day(77), "correctionReason", "长".repeat(500)));
    }

    @Test
    @DisplayName("同一编号：重复提交只有一次；换了内容、换了人的是重用，不收")
    void theSameKey() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        var task = offer(story, "user_consult", director).entered().task();
        var values = new java.util.HashMap<String, Object>(
                corrections.begin(director, task).typed());
        values.putAll(Map.of("heldOn", day(77), "correctionReason", REASON));
        var key = key();
        var first = corrections.propose(director, task, values, key);
        assertThat(corrections.propose(director, task, values, key).receipt()).isEqualTo(first.receipt());
        assertThat(acts(story, "engine.correction-proposed")).hasSize(1);

        var correction = offer(story, "user_consult", director).corrections().get(0);
        var confirmation = confirmation(correction, Effect.RECORD_ONLY);
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> decide(correction, supervisor, confirmation, key));
        decide(correction, supervisor, confirmation, key());
        assertThatExceptionOfType(NothingHere.class)
                .isThrownBy(() -> corrections.decide(supervisor, UUID.randomUUID(), confirmation, key()));
    }

    @Test
    @DisplayName("先填今天再更正成早就发生的：照原来登记的日子看，该算补录的算补录")
    void lateEntriesAreNotHiddenByACorrection() {
        var story = town.raises(VILLAGE).confirmed().proposed(3, Map.of());
        assertThat(late(story)).isZero();
        var secretary = of(story, "party-secretary");
        var supervisor = of(story, "supervision-director");

        confirmed(proposed(story, secretary, "user_propose", Map.of("heldOn", day(4))), supervisor, Effect.RECORD_ONLY);
        assertThat(late(story)).isZero();
        confirmed(
                proposed(story, secretary, "user_propose", Map.of("heldOn", day(20))), supervisor, Effect.RECORD_ONLY);
        assertThat(late(story)).isEqualTo(1);
        confirmed(
                proposed(story, secretary, "user_propose", Map.of("heldOn", day(21))), supervisor, Effect.RECORD_ONLY);
        assertThat(late(story)).isEqualTo(1);
        assertThat(acts(story, "engine.corrected"))
                .extracting(it -> it.content().get("late"))
                .containsExactly(null, day(20), null);
    }

    @Test
    @DisplayName("登记的人自己也是村监委会主任、请人代理：代理人代的是登记的人，不能确认；代录的文书也不能")
    void nobodyConfirmsForTheOneWhoEnteredIt() {
        var story = consulted();
        var director = of(story, "village-director");
        var member = of(story, "supervision-member");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        hold(director, "supervision-director");
        standsIn(member, director);
        try {
            refused("engine.correct.same-represented", () -> confirmed(correction, member, Effect.RECORD_ONLY));
        } finally {
            jdbc.sql("delete from org_stand_in where place = ?").param(VILLAGE).update();
            jdbc.sql("delete from org_post where person = ? and kind = 'supervision-director'")
                    .param(director.value())
                    .update();
        }
        jdbc.sql("update engine_entered set clerk = ? where task = ?")
                .params(
                        of(story, "supervision-director").value(),
                        correction.entered().task())
                .update();
        refused(
                "engine.correct.same-person",
                () -> confirmed(correction, of(story, "supervision-director"), Effect.RECORD_ONLY));
    }

    @Test
    @DisplayName("确认的人昨天离任：不能再确认；还在别的岗位上也不能")
    void whoLeftConfirmsNothing() {
        var story = consulted();
        var correction = proposed(story, "village-director", "user_consult", Map.of("heldOn", day(77)));
        var former = new PersonId("v024-supervision-too");
        appointed(former, "supervision-director");
        try {
            lastDay(former, "supervision-director", 1);
            assertThatExceptionOfType(NothingHere.class)
                    .isThrownBy(() -> confirmed(correction, former, Effect.RECORD_ONLY));
            hold(former, "mediator");
            refused("engine.correct.not-confirmer", () -> confirmed(correction, former, Effect.RECORD_ONLY));
        } finally {
            gone(former);
        }
    }

    @Test
    @DisplayName("事项结束了：不能申请、不能确认、不能不确认、不能撤回，写明事项已经结束；待办里也没有")
    void nothingIsCorrectedAfterTheEnd() {
        var story = town.raises(VILLAGE);
        story.does("party-secretary", "user_confirm", Map.of("decision", "RETURN", "opinion", "分类不对，请修改"), Map.of());
        var secretary = of(story, "party-secretary");
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, secretary, "user_confirm", Map.of("opinion", "事项分类不对，请修改"));
        var confirmation = confirmation(correction, Effect.RECORD_ONLY);
        var revising = story.open("user_revise").draft();
        story.does(
                "village-clerk",
                "user_revise",
                Map.of(
                        "decision", "WITHDRAW",
                        "title", revising.get("title"),
                        "planText", revising.get("planText"),
                        "budget", revising.get("budget"),
                        "reason", "分类选错了，重新提出"),
                Map.of());
        story.endsAt("end_withdrawn");

        refused("engine.correct.closed", () -> decide(correction, supervisor, confirmation, key()));
        var no = Map.of("decision", "DECLINE", "reason", "事项已经结束了");
        refused("engine.correct.closed", () -> decide(correction, supervisor, no, key()));
        refused(
                "engine.correct.closed",
                () -> corrections.withdraw(secretary, correction.id(), Map.of("reason", "事项已经结束了"), key()));
        refused(
                "engine.correct.closed",
                () -> corrections.begin(
                        of(story, "village-clerk"),
                        offer(story, "user_revise", secretary).entered().task()));
        assertThat(corrections.waitingFor(supervisor)).extracting(it -> it.id()).doesNotContain(correction.id());
        var proposal = corrections.of(supervisor, correction.id());
        assertThat(proposal.refusal()).isNotNull().extracting(it -> it.key()).isEqualTo("engine.correct.closed");
        assertThat(corrections.of(secretary, correction.id()).mayWithdraw()).isFalse();
    }

    @Test
    @DisplayName("公开是另一个流程：更正张榜日期只动公开，原事项不动；公开结束以后不能再更正")
    void aCalledDisclosure() {
        var story = readyToVote(VILLAGE).resolvedByAll().posted(3);
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, "village-clerk", "user_post", Map.of("place", "村委会门口的公开栏"));
        confirmed(
                correction,
                supervisor,
                corrections
                        .of(supervisor, correction.id())
                        .outlook()
                        .orElseThrow()
                        .judged()
                        .effect());
        assertThat(acts(story, "engine.corrected")).hasSize(1);
        assertThat(acts(story, "decision.number")).hasSize(1);
        story.waitsAt("user_verify");

        var verified = story.verified(2);
        var late = proposed(verified, supervisor, "user_verify", Map.of("seenOn", day(1)));
        refused("engine.correct.not-confirmer", () -> confirmed(late, supervisor, Effect.RECORD_ONLY));
        itsDaysAreOver(story);
        verified.comesTo("user_implement");
        refused("engine.correct.over", () -> confirmed(late, TOWN, Effect.RECORD_ONLY));
        refused(
                "engine.correct.over",
                () -> corrections.begin(
                        of(story, "village-clerk"),
                        offer(story, "user_post", TOWN).entered().task()));
        assertThatTheLedgerIsWhole();
    }

    /** The notice's timer is due now, not while the test is still at work on it. */
    private void itsDaysAreOver(DecisionStory story) {
        jdbc.sql("update act_ru_job set duedate_ = ? where process_instance_id_ ="
                        + " (select max(instance) from engine_entered where case_id = ? and step = 'user_verify')")
                .params(
                        Timestamp.from(Instant.now().minusSeconds(60)),
                        story.caseFile().id())
                .update();
    }

    private List<String> foreignFile(DecisionStory other) {
        return jdbc
                .sql("select id from engine_file where case_id = ?")
                .param(other.caseFile().id())
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .toList();
    }

    private long late(DecisionStory story) {
        return jdbc.sql("select count(*) from engine_late_entry where case_id = ? and kind = 'decision.propose'")
                .param(story.caseFile().id())
                .query(Long.class)
                .single();
    }

    private void standsIn(PersonId deputy, PersonId represented) {
        jdbc.sql(
                        "insert into org_stand_in (id, kind, place, represented, deputy, deputy_kind, from_day, to_day, reason,"
                                + " entered_by, entered_at, needs_second) values (?, 'supervision-director', ?, ?, ?,"
                                + " 'supervision-member', ?, ?, '外出学习', ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        VILLAGE,
                        represented.value(),
                        deputy.value(),
                        town.daysAgo(1),
                        town.daysAgo(-1),
                        represented.value(),
                        town.daysAgo(1).atStartOfDay(TownClock.ZONE).toOffsetDateTime())
                .update();
    }

    private DecisionStory consulted() {
        return town.raises(VILLAGE).confirmed().proposed().consulted();
    }

    private String day(int daysAgo) {
        return town.daysAgo(daysAgo).toString();
    }
}
