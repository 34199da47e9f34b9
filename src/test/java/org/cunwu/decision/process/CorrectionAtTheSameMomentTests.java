package org.cunwu.decision.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Overtaken;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("同一时刻：两个人确认、确认和撤回、确认和往下办，只成一个，后来的得知为什么")
class CorrectionAtTheSameMomentTests extends CorrectionStories {

    private static final String VILLAGE = "v030";
    private static final PersonId SECOND = new PersonId("v030-supervision-too");

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void twoWhoConfirm() {
        appointed(SECOND, "supervision-director");
    }

    @AfterEach
    void oneWhoConfirms() {
        gone(SECOND);
    }

    @Test
    @DisplayName("两位村监委会主任同时确认：一次确认，另一位得知已经决定")
    void twoConfirm() throws Exception {
        var story = consulted();
        var correction = proposed(story, "village-director", "user_consult", Map.of("heldOn", day(77)));
        var confirmation = confirmation(correction, Effect.RECORD_ONLY);

        var late = secondOf(
                () -> decide(correction, of(story, "supervision-director"), confirmation, key()),
                () -> decide(correction, SECOND, confirmation, key()));

        assertThat(late)
                .isInstanceOfSatisfying(
                        NotYours.class, it -> assertThat(it.key()).isEqualTo("engine.correct.decided"));
        assertThat(acts(story, "engine.corrected")).hasSize(1);
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("确认的同时申请人撤回：先到的算，后到的得知已经决定或者撤回")
    void confirmedWhileItIsWithdrawn() throws Exception {
        for (var confirmsFirst : new boolean[] {true, false}) {
            var story = consulted();
            var director = of(story, "village-director");
            var correction = proposed(story, director, "user_consult", Map.of("heldOn", day(77)));
            var confirmation = confirmation(correction, Effect.RECORD_ONLY);
            Runnable confirms = () -> decide(correction, SECOND, confirmation, key());
            Runnable withdraws =
                    () -> corrections.withdraw(director, correction.id(), Map.of("reason", "原来的登记没有错"), key());

            var late = confirmsFirst ? secondOf(confirms, withdraws) : secondOf(withdraws, confirms);

            assertThat(late)
                    .isInstanceOfSatisfying(
                            NotYours.class, it -> assertThat(it.key()).isEqualTo("engine.correct.decided"));
            assertThat(acts(story, "engine.corrected")).hasSize(confirmsFirst ? 1 : 0);
            assertThat(acts(story, "engine.correction-withdrawn")).hasSize(confirmsFirst ? 0 : 1);
        }
        assertThatTheLedgerIsWhole();
    }

    @Test
    @DisplayName("更正停下了下一步，同时有人在办下一步：办的人得知已经停下；反过来，确认的人得知情况有变")
    void correctedWhileTheNextStepIsDone() throws Exception {
        for (var correctsFirst : new boolean[] {true, false}) {
            var story = consulted();
            var correction = changedPlan(story);
            var confirmation = confirmation(correction, Effect.FOLLOWING_ANEW);
            Runnable confirms = () -> decide(correction, SECOND, confirmation, key());
            Runnable supervises = () -> story.supervised();

            var late = correctsFirst ? secondOf(confirms, supervises) : secondOf(supervises, confirms);

            if (correctsFirst) {
                assertThat(late).isInstanceOf(Overtaken.class);
                story.waitsAt("user_consult");
            } else {
                assertThat(late)
                        .isInstanceOfSatisfying(
                                NotYours.class, it -> assertThat(it.key()).isEqualTo("engine.correct.not-as-shown"));
                story.waitsAt("user_deliberate");
            }
            assertThat(acts(story, "decision.supervise")).hasSize(correctsFirst ? 0 : 1);
        }
        assertThatTheLedgerIsWhole();
    }

    /** The plan that was proposed is corrected, so that it is consulted on again. */
    private Correction changedPlan(DecisionStory story) {
        return proposed(story, "party-secretary", "user_propose", Map.of("planText", "改成宽五米，编号" + UUID.randomUUID()));
    }

    /** The second begins while the first is not settled, and ends after it; answers why it came too late. */
    private @Nullable Throwable secondOf(Runnable first, Runnable second) throws Exception {
        var done = new CountDownLatch(1);
        var settle = new CountDownLatch(1);
        var open = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(it -> {
            first.run();
            done.countDown();
            await(settle);
        }));
        await(done);
        var later = new FutureTask<>(second, null);
        var thread = new Thread(later);
        thread.start();
        thread.join(700);
        settle.countDown();
        open.get(30, SECONDS);
        try {
            later.get(30, SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, SECONDS)) throw new IllegalStateException("Too late");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private DecisionStory consulted() {
        return town.raises(VILLAGE).confirmed().proposed().consulted();
    }

    private String day(int daysAgo) {
        return town.daysAgo(daysAgo).toString();
    }
}
