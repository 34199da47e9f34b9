package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.cunwu.DatabaseTest;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("引擎历史少读少写，内容不少")
class SparingHistoryTests extends OpenTown {

    private static final String VILLAGE = "v024";
    private static final String SECRETARY = "v024-party-secretary";

    @Autowired
    HistoryService history;

    @Test
    @DisplayName("办结的待办有办理人，待办和环节都有起止时间和用时")
    void aCompletedTaskTellsHowLongItTook() {
        var matter = raised(VILLAGE);
        confirmed(matter);

        var task = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance(matter))
                .taskDefinitionKey("user_confirm")
                .singleResult();
        var activity = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance(matter))
                .activityId("user_confirm")
                .singleResult();

        assertThat(task).extracting(HistoricTaskInstance::getAssignee).isEqualTo(SECRETARY);
        tookWhatItTook(task.getStartTime(), task.getEndTime(), task.getDurationInMillis());
        tookWhatItTook(activity.getStartTime(), activity.getEndTime(), activity.getDurationInMillis());
    }

    /** To the second: the history of a task begins a moment before the task. */
    private static void tookWhatItTook(Date begun, Date ended, Long took) {
        var between = Duration.between(
                Objects.requireNonNull(begun).toInstant(),
                Objects.requireNonNull(ended).toInstant());
        assertThat(Duration.ofMillis(Objects.requireNonNull(took))).isCloseTo(between, Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("流程变量的值没有变，不再写一遍")
    void aValueThatStaysIsWrittenOnce() {
        var matter = raised(VILLAGE);
        confirmed(matter);
        var proposed = meeting(SECRETARY, VILLAGE, 80, RollKind.BRANCH_COMMITTEE);
        proposed.put("planText", "\"宽4米，厚18厘米，编号" + matter.file().number() + "\"");
        proposed.put("budget", "\"186000\"");
        done(SECRETARY, matter, proposed);
        var director = VILLAGE + "-village-director";
        done(director, matter, meeting(director, VILLAGE, 78, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE));

        var written =
                history
                        .createHistoricDetailQuery()
                        .processInstanceId(instance(matter))
                        .variableUpdates()
                        .list()
                        .stream()
                        .map(it -> ((HistoricVariableUpdate) it).getVariableName())
                        .toList();
        assertThat(written).containsOnlyOnce("again", "proposed", "consulted");
    }

    private String instance(Matter matter) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(matter.file().id().toString())
                .singleResult()
                .getId();
    }
}
