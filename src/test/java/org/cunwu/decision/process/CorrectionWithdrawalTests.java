package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Ending;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("撤回更正申请：申请人自己、在确认以前、写明理由；原登记不变，撤回记在办理经过里")
class CorrectionWithdrawalTests extends CorrectionStories {

    private static final String VILLAGE = "v026";
    private static final Map<String, String> WHY = Map.of("reason", "签到册找到了，原来没有错");

    @Test
    @DisplayName("撤回以后不再等确认，登记不变，同一编号只撤一次；可以重新申请、重新确认")
    void theProposerWithdraws() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        assertThat(corrections.of(director, correction.id()).mayWithdraw()).isTrue();
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> corrections.withdraw(director, correction.id(), Map.of("reason", "错了"), key()));

        var key = key();
        var done = corrections.withdraw(director, correction.id(), WHY, key);
        assertThat(corrections.withdraw(director, correction.id(), WHY, key).receipt())
                .isEqualTo(done.receipt());

        assertThat(ended(story).end()).satisfies(it -> {
            assertThat(it.ending()).isEqualTo(Ending.WITHDRAWN);
            assertThat(it.receipt()).isEqualTo(done.receipt().number());
        });
        assertThat(acts(story, "engine.correction-withdrawn")).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo(director);
            assertThat(it.content())
                    .containsEntry("proposal", correction.receipt())
                    .containsEntry("reason", WHY.get("reason"));
        });
        assertThat(corrections.waitingFor(supervisor))
                .extracting(Correction::id)
                .doesNotContain(correction.id());
        refused("engine.correct.decided", () -> confirmed(correction, supervisor, Effect.RECORD_ONLY));
        refused("engine.correct.decided", () -> withdrawn(director, correction));

        confirmed(proposed(story, director, "user_consult", Map.of("heldOn", day(77))), supervisor, Effect.RECORD_ONLY);
        assertThat(acts(story, "engine.corrected")).hasSize(1);
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("别人不能替他撤：同岗位的、确认的人、外村的；离了任的也不能；决定了的不能再撤")
    void nobodyElseWithdraws() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        refused("engine.correct.not-proposer", () -> withdrawn(supervisor, correction));
        assertThat(corrections.of(supervisor, correction.id()).mayWithdraw()).isFalse();
        assertThatExceptionOfType(NothingHere.class)
                .isThrownBy(() -> withdrawn(new PersonId("v028-village-director"), correction));
        assertThatExceptionOfType(NothingHere.class)
                .isThrownBy(() -> corrections.withdraw(director, UUID.randomUUID(), WHY, key()));
        var colleague = new PersonId("v026-director-too");
        appointed(colleague, "village-director");
        try {
            refused("engine.correct.not-proposer", () -> withdrawn(colleague, correction));
        } finally {
            gone(colleague);
        }
        lastDay(director, "village-director", 1);
        hold(director, "mediator");
        try {
            refused("engine.correct.not-proposer", () -> withdrawn(director, correction));
        } finally {
            lastDay(director, "village-director", null);
            jdbc.sql("delete from org_post where person = ? and kind = 'mediator'")
                    .param(director.value())
                    .update();
        }
        decide(correction, supervisor, Map.of("decision", "DECLINE", "reason", "签到册上就是这一天"), key());
        refused("engine.correct.decided", () -> withdrawn(director, correction));
        assertThat(acts(story, "engine.correction-withdrawn")).isEmpty();
    }

    @Test
    @DisplayName("申请以后那一步重新办理了：谁也不能再确认，写明为什么；可以不确认，也可以撤回")
    void whatCannotBeConfirmedAnyMoreEndsAllTheSame() {
        var story = consulted();
        var director = of(story, "village-director");
        var supervisor = of(story, "supervision-director");
        var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
        confirmed(
                proposed(story, "party-secretary", "user_propose", Map.of("planText", "改成宽五米，编号" + UUID.randomUUID())),
                supervisor,
                Effect.FOLLOWING_ANEW);

        var proposal = corrections.of(supervisor, correction.id());
        assertThat(proposal.refusal()).isNull();
        assertThat(proposal.outlook()).isEmpty();
        assertThat(proposal.moot()).isNotNull().extracting(it -> it.key()).isEqualTo("engine.correct.done-anew");
        refused("engine.correct.done-anew", () -> confirmed(correction, supervisor, Effect.RECORD_ONLY));
        decide(correction, supervisor, Map.of("decision", "DECLINE", "reason", "这一步要重新办理了"), key());
        assertThat(corrections.waitingFor(supervisor))
                .extracting(Correction::id)
                .doesNotContain(correction.id());
        assertThatTheLedgerIsWhole();
    }

    private void withdrawn(PersonId person, Correction correction) {
        corrections.withdraw(person, correction.id(), WHY, key());
    }

    private Correction ended(DecisionStory story) {
        return offer(story, "user_consult", TOWN).corrections().get(0);
    }

    private DecisionStory consulted() {
        return town.raises(VILLAGE).confirmed().proposed().consulted();
    }

    private String day(int daysAgo) {
        return town.daysAgo(daysAgo).toString();
    }
}
