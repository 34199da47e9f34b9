package org.cunwu.engine.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.Preview.Ahead;
import org.cunwu.engine.Preview.Holder;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 推算 — puts people and days to a course. The holders are those of today and their deputies; where only one of them may
 * sign a step, that one counts as its signer for the steps after it. Each step is taken to use all of its time.
 */
@Component
class Foresight {

    private final Steps steps;
    private final StepDeadlines deadlines;
    private final Directory directory;
    private final StandIns standIns;
    private final TownClock clock;

    Foresight(Steps steps, StepDeadlines deadlines, Directory directory, StandIns standIns, TownClock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.directory = directory;
        this.standIns = standIns;
        this.clock = clock;
    }

    /**
     * What is known before the course begins.
     *
     * @param signers who signed which step of the case, its start included
     * @param names what those steps are called
     * @param firstDue when the first stop must be done, where it is open already
     * @param round the round of a running case: what a step used in the rounds before counts
     */
    record Known(
            VillageCode village,
            Map<String, Set<PersonId>> signers,
            Map<String, String> names,
            Optional<Instant> firstDue,
            Optional<Round> round) {}

    record Round(UUID caseId, int number) {}

    List<Ahead> along(Course course, List<Course.Stop> stops, Known known) {
        var signers = new HashMap<String, Set<PersonId>>();
        known.signers().forEach((step, persons) -> signers.put(step, new HashSet<>(persons)));
        var ahead = new ArrayList<Ahead>();
        Optional<Instant> opened = Optional.of(clock.instant());
        for (var stop : stops) {
            var from = opened;
            var due = ahead.isEmpty() && known.firstDue().isPresent()
                    ? known.firstDue()
                    : from.flatMap(it -> due(stop, known, it));
            var next = ahead(course, stop, known, signers, due);
            var able =
                    next.holders().stream().filter(it -> it.barredBy() == null).toList();
            if (able.size() == 1) {
                signers.computeIfAbsent(next.step(), it -> new HashSet<>())
                        .add(able.get(0).person());
            }
            ahead.add(next);
            // what is late already is not expected to be done in the past
            opened = due.map(it -> it.isBefore(clock.instant()) ? clock.instant() : it);
        }
        return ahead;
    }

    private Ahead ahead(
            Course course, Course.Stop stop, Known known, Map<String, Set<PersonId>> signers, Optional<Instant> due) {
        var id = stop.node().getId();
        var turns = List.copyOf(stop.turns());
        if (!(stop.node() instanceof UserTask task) || Countersign.isSlot(task.getCamundaCandidateGroups())) {
            // the slots of a countersignature are known when its round begins
            return new Ahead(stop.process(), id, stop.node().getName(), null, List.of(), due.orElse(null), turns);
        }
        var group = group(task, known.village());
        var apart = steps.step(stop.process(), id).notBySignerOf();
        var barred = apart.stream().sorted().toList();
        var holders = acting(group)
                .map(it -> new Holder(
                        it.person().id(),
                        it.person().name(),
                        it.representedName(),
                        barred.stream()
                                .filter(step -> signers.getOrDefault(step, Set.of()).stream()
                                        .anyMatch(it::signsFor))
                                .map(step -> known.names().getOrDefault(step, course.name(step)))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Ahead(stop.process(), id, task.getName(), group, holders, due.orElse(null), turns);
    }

    private Optional<Instant> due(Course.Stop stop, Known known, Instant opened) {
        var village = known.village();
        var id = stop.node().getId();
        if (!(stop.node() instanceof UserTask task)) {
            return Course.property(stop.node(), "days").map(it -> deadlines.period(it, village, opened));
        }
        return known.round().isEmpty()
                ? deadlines.of(stop.process(), id, village, opened)
                : known.round()
                        .flatMap(it -> deadlines.of(new Turn(
                                it.caseId(), it.number(), stop.process(), id, village, group(task, village), opened)));
    }

    private String group(UserTask task, VillageCode village) {
        var district = directory.village(village).map(it -> it.district()).orElse("");
        return task.getCamundaCandidateGroups()
                .replace("${" + CaseVars.VILLAGE.name() + "}", village.value())
                .replace("${" + CaseVars.DISTRICT.name() + "}", district);
    }

    /** Whoever may act in a post today; a deputy signs for the one represented as well. */
    private record Acting(
            Person person,
            @Nullable PersonId represented,
            @Nullable String representedName) {

        boolean signsFor(PersonId signer) {
            return person.id().equals(signer) || signer.equals(represented);
        }
    }

    private Stream<Acting> acting(String group) {
        var today = clock.today();
        var holders = directory.holders(group, today).stream().map(it -> new Acting(it, null, null));
        var deputies = standIns.in(group, today).stream()
                .flatMap(it -> directory.person(it.deputy()).stream()
                        .map(person -> new Acting(person, it.represented(), name(it.represented()))));
        return Stream.concat(holders, deputies);
    }

    private String name(PersonId person) {
        return directory.name(person);
    }

    /** Whoever starts it and nobody else has signed yet. */
    static Known atStart(VillageCode village, PersonId starter, String startName) {
        return new Known(
                village,
                Map.of(HumanStep.START, Set.of(starter)),
                Map.of(HumanStep.START, startName),
                Optional.empty(),
                Optional.empty());
    }
}
