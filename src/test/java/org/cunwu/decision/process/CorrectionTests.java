package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.cunwu.disclosure.process.Board;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("更正：同一岗位申请，另一个人确认，原登记一直看得到；不影响结果的只改记录")
class CorrectionTests extends CorrectionStories {

    private static final String VILLAGE = "v027";

    @Autowired
    private Board board;

    @Test
    @DisplayName("开会日期录错一天：确认以前什么都不变；确认以后台账是更正的，原登记还在，事项照常往下办")
    void aSlipChangesOnlyTheRecord() {
        var story = consulted();
        var director = of(story, "village-director");
        var waiting = story.openItem("user_supervise").task();

        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        assertThat(heldOn(story)).isEqualTo(day(78));
        assertThat(corrections.waitingFor(of(story, "supervision-director")))
                .extracting(it -> it.id())
                .contains(correction.id());
        refused(
                "engine.correct.pending",
                () -> propose(director, correction.entered().task(), Map.of("heldOn", day(76))));

        confirmed(correction, of(story, "supervision-director"), Effect.RECORD_ONLY);

        assertThat(heldOn(story)).isEqualTo(day(77));
        assertThat(story.openItem("user_supervise").task()).isEqualTo(waiting);
        assertThat(acts(story, "decision.consult")).hasSize(1);
        assertThat(acts(story, "engine.corrected")).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo(of(story, "supervision-director"));
            assertThat(it.content()).containsEntry("of", correction.entered().receipt());
            assertThat(it.content()).containsEntry("reason", REASON).doesNotContainKey("stopped");
            assertThat(it.personal().get("before")).contains(day(78));
            assertThat(it.personal().get("after")).contains(day(77));
        });
        story.supervised(77, Map.of()).waitsAt("user_deliberate");
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("更正可以再更正；登记过、申请更正过的人都不能确认")
    void aCorrectionIsCorrected() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        confirmed(proposed(story, director, "user_consult", Map.of("heldOn", day(77))), supervisor, Effect.RECORD_ONLY);

        var again = proposed(story, director, "user_consult", Map.of("heldOn", day(78)));
        assertThat(again.before()).containsEntry("heldOn", day(77));
        confirmed(again, supervisor, Effect.RECORD_ONLY);

        assertThat(heldOn(story)).isEqualTo(day(78));
        assertThat(acts(story, "engine.corrected")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from decision_sitting where proposal = ? and kind = 'COMMITTEES'")
                        .param(story.caseFile().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("票数录错了、结果不变：决议照旧，公开栏写更正以后的票数")
    void theBoardTellsTheCorrectedVotes() {
        var story = readyToVote(VILLAGE).resolvedByAll().posted(66);
        var supervisor = of(story, "supervision-director");
        var correction = proposed(
                story,
                "village-clerk",
                "user_resolve",
                Map.of("votes", story.sheet().representatives(66, 99, 31)));

        confirmed(correction, supervisor, Effect.RECORD_ONLY);

        assertThat(board.of(story.caseFile().village(), Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(it -> assertThat(it.content().lines())
                        .filteredOn(line -> line.text().contains("同意31人"))
                        .hasSize(1));
        story.waitsAt("user_verify");
    }

    @Test
    @DisplayName("不确认要写理由：登记不变，可以再申请；一个更正只决定一次，同一编号只算一次")
    void declined() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> decide(correction, supervisor, Map.of("decision", "DECLINE"), key()));
        var key = key();
        var no = Map.of("decision", "DECLINE", "reason", "签到册上就是这一天");
        decide(correction, supervisor, no, key);
        decide(correction, supervisor, no, key);
        refused("engine.correct.decided", () -> confirmed(correction, supervisor, Effect.RECORD_ONLY));

        assertThat(acts(story, "engine.correction-declined")).hasSize(1);
        assertThat(heldOn(story)).isEqualTo(day(78));
        proposed(story, director, "user_consult", Map.of("heldOn", day(76)));
    }

    @Test
    @DisplayName("本人、别的岗位、外村都不能：外村当作没有；没有改动、不写理由、日期在登记之后的不收")
    void whoAndWhatIsRefused() {
        var story = consulted();
        var director = of(story, "village-director");
        var task = offer(story, "user_consult", director).entered().task();
        var clerk = of(story, "village-clerk");
        refused("engine.correct.not-your-post", () -> corrections.begin(clerk, task));
        var stranger = new PersonId("v028-village-director");
        assertThatExceptionOfType(NothingHere.class).isThrownBy(() -> corrections.begin(stranger, task));
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> propose(director, task, Map.of()));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> propose(director, task, Map.of("heldOn", day(77), "correctionReason", "错")));
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> propose(director, task, Map.of("heldOn", "昨天")));

        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        refused("engine.correct.not-confirmer", () -> confirmed(correction, clerk, Effect.RECORD_ONLY));
        refused("engine.correct.not-confirmer", () -> confirmed(correction, director, Effect.RECORD_ONLY));
        var outside = new PersonId("v028-supervision-director");
        assertThatExceptionOfType(NothingHere.class)
                .isThrownBy(() -> confirmed(correction, outside, Effect.RECORD_ONLY));
        refused(
                "engine.correct.not-as-shown",
                () -> confirmed(correction, of(story, "supervision-director"), Effect.STEP_AGAIN));
        assertThat(acts(story, "engine.corrected")).isEmpty();
    }

    @Test
    @DisplayName("申请人也在确认的岗位上，或者代理确认的人：不能确认自己申请的")
    void theProposerConfirmsNothing() {
        var story = consulted();
        var director = of(story, "village-director");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        hold(director, "supervision-director");
        try {
            refused("engine.correct.same-person", () -> confirmed(correction, director, Effect.RECORD_ONLY));
        } finally {
            jdbc.sql("delete from org_post where person = ? and kind = 'supervision-director'")
                    .param(director.value())
                    .update();
        }
    }

    private DecisionStory consulted() {
        return town.raises(VILLAGE).confirmed().proposed().consulted();
    }

    private String heldOn(DecisionStory story) {
        return jdbc.sql(
                        "select held_on from decision_sitting s where proposal = ? and kind = 'COMMITTEES' and not exists"
                                + " (select 1 from decision_corrected c where c.register = 'sitting' and c.entry = s.entry)")
                .param(story.caseFile().id())
                .query(java.time.LocalDate.class)
                .single()
                .toString();
    }

    private String day(int daysAgo) {
        return town.daysAgo(daysAgo).toString();
    }
}
