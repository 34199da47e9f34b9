package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Handling;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("四议两公开的退回：只到列明的步骤，退回几次都能办完，每轮都在记录里")
class ReturnStoriesTests extends DecisionStories {

    @Autowired
    Handling handling;

    @Test
    @DisplayName("“两委”退回、党员大会前再退回，重新走完；记录有三轮")
    void returnedTwiceAndCarriedThrough() {
        var story = town.raises("v033").confirmed().proposed(80, Map.of());

        returned(story, "village-director", "user_consult", "user_propose", "预算没有分项，请补充");
        story.waitsAt("user_propose");
        assertThat(handling.sentBack(story.openItem("user_propose"))).hasValueSatisfying(it -> {
            assertThat(it.round()).isEqualTo(2);
            assertThat(it.reason()).isEqualTo("预算没有分项，请补充");
        });

        story.proposed(79, Map.of()).consulted(78, Map.of()).supervised(77, Map.of());
        returned(story, "party-secretary", "user_deliberate", "user_consult", "方案和商议的不一致，请核对");
        story.waitsAt("user_consult")
                .consulted(76, Map.of())
                .supervised(75, Map.of())
                .deliberated(72, Map.of())
                .waitsAt("user_notify");

        assertThat(handling.sentBack(story.openItem("user_notify"))).isEmpty();
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .containsExactly(
                        "decision.register",
                        "decision.confirm",
                        "decision.propose",
                        "engine.return",
                        "decision.propose",
                        "decision.consult",
                        "decision.supervise",
                        "engine.return",
                        "decision.consult",
                        "decision.supervise",
                        "decision.deliberate");
    }

    @Test
    @DisplayName("没有列明的去路不能退；不写理由不能退；决议之后不能用退回改变决议")
    void onlyToWhereTheModelLists() {
        var story = town.raises("v033").confirmed().proposed(80, Map.of());

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> returned(story, "village-director", "user_consult", "user_confirm", "写明了理由"));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> returned(story, "village-director", "user_consult", "user_propose", "不行"));
        story.consulted(78, Map.of());
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> returned(story, "supervision-director", "user_supervise", "user_consult", "写明了理由"));
        story.supervised(77, Map.of()).deliberated(74, Map.of()).announced().resolvedByAll();
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> returned(story, "village-clerk", "user_post", "user_resolve", "写明了理由"));
        story.waitsAt("user_post");
    }

    private void returned(DecisionStory story, String post, String step, String to, String reason) {
        var item = story.openItem(step);
        handling.act(
                new PersonId(item.village() + "-" + post),
                item.task(),
                Verb.RETURN,
                Map.of("to", to, "reason", reason),
                UUID.randomUUID().toString());
    }
}
