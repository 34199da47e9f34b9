package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("诚实的时间：发生和登记是两个日期；不晚于今天，不早于上一步；登记晚了标为补录")
class HonestTimeTests extends DecisionStories {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TownClock clock;

    @Test
    @DisplayName("每一步自己的日期：明天的不收，今天的收；早于上一步一天的不收，同一天的收")
    void everyStepIsDatedBetweenTheStepBeforeAndToday() {
        var story = town.raises("v028").confirmed();

        refused("decision.steps.held", () -> story.proposed(-1, Map.of()));
        story.proposed(20, Map.of());

        refused("decision.steps.order", () -> story.consulted(21, Map.of()));
        refused("decision.steps.held", () -> story.consulted(-1, Map.of()));
        story.consulted(20, Map.of());

        refused("decision.steps.order", () -> story.supervised(21, Map.of()));
        refused("decision.steps.held", () -> story.supervised(-1, Map.of()));
        story.supervised(20, Map.of("stand", "OBJECT", "opinion", "没有征求受影响户的意见"));

        refused("decision.steps.order", () -> story.answered(21, "OVERRULE"));
        refused("decision.steps.held", () -> story.answered(-1, "OVERRULE"));
        story.answered(20, "OVERRULE");

        refused("decision.steps.order", () -> story.deliberated(21, Map.of()));
        refused("decision.steps.held", () -> story.deliberated(-1, Map.of()));
        story.deliberated(17, Map.of());

        refused("decision.steps.order", () -> story.announced(18, 1));
        refused("decision.steps.held", () -> story.announced(-1, -20));
        story.announced(17, 0).waitsAt("user_resolve");
    }

    @Test
    @DisplayName("今天发生、今天登记：每一步都收，不算补录")
    void whatHappensTodayIsNotLate() {
        var before = lateEntries("v029");
        town.raises("v029")
                .confirmed()
                .proposed(0, Map.of())
                .consulted(0, Map.of())
                .supervised(0, Map.of())
                .waitsAt("user_deliberate");

        assertThat(lateEntries("v029")).isEqualTo(before);
    }

    @Test
    @DisplayName("五天以内登记不算补录，第六天算；记录里两个日期都在，没有改成登记那天")
    void whatIsEnteredLateIsMarkedAndCounted() {
        var before = lateEntries("v029");
        var story = town.raises("v029").confirmed().proposed(6, Map.of());
        assertThat(lateEntries("v029")).isEqualTo(before + 1);
        story.consulted(5, Map.of());
        assertThat(lateEntries("v029")).isEqualTo(before + 1);

        var entries = ledger.chain("v029", 0, 1_000).stream()
                .filter(it -> List.of("decision.propose", "decision.consult")
                        .contains(it.act().kind()))
                .toList();
        assertThat(entries)
                .extracting(it -> it.act().happenedOn())
                .contains(clock.today().minusDays(6), clock.today().minusDays(5));
        assertThat(entries).extracting(HonestTimeTests::enteredOn).containsOnly(clock.today());
    }

    private static LocalDate enteredOn(Entry entry) {
        return LocalDate.ofInstant(entry.enteredAt(), TownClock.ZONE);
    }

    private long lateEntries(String village) {
        return jdbc.sql("select count(*) from engine_late_entry where village = ?")
                .param(village)
                .query(Long.class)
                .single();
    }
}
