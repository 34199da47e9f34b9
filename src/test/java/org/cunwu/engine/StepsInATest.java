package org.cunwu.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of {@code handed_in_a_test.bpmn}: a plain note each, under no law. */
@Configuration(proxyBeanMethods = false)
class StepsInATest {

    /** @param happenedOn today where none is given */
    record NoteForm(@Nullable String note, @Nullable LocalDate happenedOn) {}

    @Bean
    HumanStep<NoteForm> applyInATest() {
        return step("handed_in_a_test", "user_apply");
    }

    @Bean
    HumanStep<NoteForm> checkInATest() {
        return step("handed_in_a_test", "user_check");
    }

    @Bean
    HumanStep<NoteForm> reviewInATest() {
        return step("called_in_a_test", "user_review");
    }

    @Bean
    HumanStep<NoteForm> applyTogetherInATest() {
        return step("signed_together_in_a_test", "user_apply");
    }

    @Bean
    HumanStep<NoteForm> signTogetherInATest() {
        return step("signed_together_in_a_test", "user_sign");
    }

    @Bean
    HumanStep<NoteForm> applyInOrderInATest() {
        return step("signed_in_order_in_a_test", "user_apply");
    }

    @Bean
    HumanStep<NoteForm> signInOrderInATest() {
        return step("signed_in_order_in_a_test", "user_sign");
    }

    /** Anonymous, so that whoever looks for the product's own steps does not find it. */
    private static HumanStep<NoteForm> step(String process, String id) {
        return new HumanStep<>() {
            @Override
            public String process() {
                return process;
            }

            @Override
            public String id() {
                return id;
            }

            @Override
            public String page() {
                return "engine/step_in_a_test";
            }

            @Override
            public Class<NoteForm> form() {
                return NoteForm.class;
            }

            /** The town promises to answer on the next working day. */
            @Override
            public Optional<Deadline> promise() {
                return id.equals("user_check")
                        ? Optional.of(new Deadline("engine.urge.per-day", true))
                        : Optional.empty();
            }

            /** Whoever countersigns may do it on paper. */
            @Override
            public boolean mayBeEnteredFor() {
                return id.equals("user_sign");
            }

            @Override
            public Map<String, @Nullable Object> facts(OpenStep step) {
                return Map.of();
            }

            @Override
            public List<Finding> examine(OpenStep step, NoteForm form) {
                return List.of();
            }

            @Override
            public Deed complete(OpenStep step, NoteForm form) {
                var day = form.happenedOn();
                return Deed.of("engine.urge", day == null ? step.today() : day, Map.of("step", id))
                        .withVariables(Map.of("returned", false));
            }
        };
    }
}
