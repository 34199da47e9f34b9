package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.process.InnerDoor;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Holiday;
import org.cunwu.law.HolidayTable;
import org.cunwu.law.WorkingDays;
import org.cunwu.ledger.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("放假安排变更：期限和定时重新计算，只会推后")
class HolidayChangeTests extends OpenTown {

    private static final String MODEL = "working_days_of_a_test";
    private static final Pattern CONFIRM = Pattern.compile("/admin/holidays/[0-9a-f-]{36}/confirm");

    @Autowired
    HolidayTable holidays;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private LocalDate today;
    private String deployment;

    @BeforeEach
    void knowThisYearAndTheNext() {
        today = clock.today();
        for (var year : List.of(today.getYear(), today.getYear() + 1)) {
            if (holidays.of(year).isEmpty()) change(year, thirteenSundays(year));
        }
        deployment = InnerDoor.through(() -> repository
                .createDeployment()
                .addModelInstance(MODEL + ".bpmn", model())
                .deploy()
                .getId());
    }

    @AfterEach
    void forgetTheModel() {
        InnerDoor.through(() -> {
            repository.deleteDeployment(deployment, true, true);
            return true;
        });
    }

    @Test
    @DisplayName("新增一天假：办理期限和按工作日的定时各推后一天，各留一条记录；取消这一天假：都不提前")
    void aNewHolidayMovesEndsLaterAndItsRemovalNeverBack() {
        var next = nextSixDaysAtWork();
        var matter = raised("v027");
        var instance = started(matter);
        assertThat(due(matter)).isEqualTo(endOf(next.get(4)));
        assertThat(ends(instance))
                .containsEntry("timer_five", endOf(next.get(4)))
                .containsEntry("timer_one", endOf(next.get(0)))
                .containsEntry("timer_calendar", endOf(today.plusDays(20)))
                .containsEntry("timer_far", endOf(next.get(4)));
        // a period whose last year nobody knows yet
        InnerDoor.through(() -> {
            runtime.setVariable(instance, "far", "900wd");
            return true;
        });

        var newHoliday = unnamed(next);
        var before = holidays.of(newHoliday.getYear());
        change(newHoliday.getYear(), with(before, newHoliday));

        assertThat(workingDays.isWorkingDay(newHoliday)).isFalse();
        var moved = Map.of(
                "timer_five", endOf(next.get(5)),
                "timer_one", endOf(next.get(0)),
                "timer_calendar", endOf(today.plusDays(20)),
                "timer_far", endOf(next.get(4)));
        assertThat(due(matter)).isEqualTo(endOf(next.get(5)));
        assertThat(engineDue(matter)).isEqualTo(endOf(next.get(5)));
        assertThat(ends(instance)).isEqualTo(moved);
        assertThat(movesOf(matter))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "kind", "engine.deadline-moved",
                                "step", stepName(matter),
                                "from", next.get(4).toString(),
                                "until", next.get(5).toString()),
                        Map.of(
                                "kind",
                                "engine.timer-moved",
                                "step",
                                "五个工作日",
                                "from",
                                next.get(4).toString(),
                                "until",
                                next.get(5).toString()));

        change(newHoliday.getYear(), before);

        assertThat(workingDays.isWorkingDay(newHoliday)).isTrue();
        assertThat(due(matter)).isEqualTo(endOf(next.get(5)));
        assertThat(engineDue(matter)).isEqualTo(endOf(next.get(5)));
        assertThat(ends(instance)).isEqualTo(moved);
        assertThat(movesOf(matter)).hasSize(2);
        var report = verification.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.good()).isTrue();
    }

    /** Four periods that run side by side in one case. */
    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(MODEL)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .parallelGateway("and_periods")
                .intermediateCatchEvent("timer_five")
                .name("五个工作日")
                .timerWithDate("${period}")
                .endEvent()
                .moveToNode("and_periods")
                .intermediateCatchEvent("timer_one")
                .timerWithDate("1wd")
                .endEvent()
                .moveToNode("and_periods")
                .intermediateCatchEvent("timer_calendar")
                .timerWithDate("20d")
                .endEvent()
                .moveToNode("and_periods")
                .intermediateCatchEvent("timer_far")
                .timerWithDate("${far}")
                .endEvent()
                .done();
    }

    private String started(Matter matter) {
        return InnerDoor.through(() -> runtime.startProcessInstanceByKey(
                        MODEL,
                        Map.of(
                                "village", "v027",
                                "caseId", matter.file().id().toString(),
                                "period", "5wd",
                                "far", "5wd"))
                .getId());
    }

    private Map<String, Instant> ends(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .collect(Collectors.toMap(this::activity, it -> it.getDuedate().toInstant()));
    }

    private String activity(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Instant due(Matter matter) {
        return java.util.Objects.requireNonNull(
                inbox.ofCase(matter.file().id()).get(0).dueAt());
    }

    private Instant engineDue(Matter matter) {
        return jdbc.sql("select due_date_ from act_ru_task where id_ = ?")
                .param(task(matter))
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private String stepName(Matter matter) {
        return inbox.ofCase(matter.file().id()).get(0).stepName();
    }

    /** What the program recorded in the case's village about ends that moved. */
    private List<Map<String, String>> movesOf(Matter matter) {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().endsWith("-moved"))
                .filter(it -> it.by().equals(Act.SYSTEM) && it.chain().equals("v027"))
                .map(HolidayChangeTests::words)
                .toList();
    }

    private static Map<String, String> words(Act act) {
        var words = new HashMap<String, String>();
        words.put("kind", act.kind());
        act.content().forEach((name, value) -> words.put(name, String.valueOf(value)));
        return words;
    }

    /** As the town does it: the party and government office proposes a year's table, the mayor confirms it. */
    private void change(int year, List<Holiday> days) {
        var rows = days.stream()
                .map(it -> it.day() + "," + it.kind() + "," + it.name())
                .collect(Collectors.joining("\n"));
        var office = signedIn("town-party-government-office");
        var form = Map.of(
                "_csrf",
                office.csrf("/admin/holidays"),
                "year",
                Integer.toString(year),
                "rows",
                rows,
                "reason",
                "国务院办公厅通知");
        assertThat(office.post("/admin/holidays", form).statusCode()).isEqualTo(302);
        var mayor = signedIn("town-mayor");
        var confirm = CONFIRM.matcher(mayor.get("/admin/holidays").body());
        assertThat(confirm.find()).isTrue();
        var answer = mayor.post(confirm.group(), Map.of("_csrf", mayor.csrf("/admin/holidays")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static List<Holiday> with(List<Holiday> days, LocalDate more) {
        return Stream.concat(days.stream(), Stream.of(new Holiday(more, Holiday.Kind.HOLIDAY, "临时放假")))
                .toList();
    }

    private static List<Holiday> thirteenSundays(int year) {
        return LocalDate.of(year, 3, 1)
                .datesUntil(LocalDate.of(year, 10, 1))
                .filter(it -> it.getDayOfWeek() == java.time.DayOfWeek.SUNDAY)
                .limit(13)
                .map(it -> new Holiday(it, Holiday.Kind.HOLIDAY, "周日"))
                .toList();
    }

    private List<LocalDate> nextSixDaysAtWork() {
        return today.plusDays(1)
                .datesUntil(today.plusDays(40))
                .filter(workingDays::isWorkingDay)
                .limit(6)
                .toList();
    }

    /** A day within five working days, but not the first, of which no table says anything yet. */
    private LocalDate unnamed(List<LocalDate> next) {
        return next.subList(1, 5).stream()
                .filter(day -> holidays.of(day.getYear()).stream()
                        .noneMatch(it -> it.day().equals(day)))
                .findFirst()
                .orElseThrow();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(TownClock.ZONE).toInstant();
    }
}
