package org.cunwu.engine.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Opening;
import org.cunwu.engine.Preview;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.Signatures;
import org.cunwu.engine.register.StepTimeRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 预览 — before a case starts, and while it runs. */
@Service
class PreviewDesk implements Preview {

    private final Access access;
    private final Steps steps;
    private final Courses courses;
    private final Foresight foresight;
    private final InboxTable inbox;
    private final Signatures signatures;
    private final StepTimeRegister times;
    private final Directory directory;

    PreviewDesk(
            Access access,
            Steps steps,
            Courses courses,
            Foresight foresight,
            InboxTable inbox,
            Signatures signatures,
            StepTimeRegister times,
            Directory directory) {
        this.access = access;
        this.steps = steps;
        this.courses = courses;
        this.foresight = foresight;
        this.inbox = inbox;
        this.signatures = signatures;
        this.times = times;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ahead> beforeStart(PersonId person, String process, @Nullable VillageCode village) {
        var step = steps.starting(process).orElseThrow(NothingHere::new);
        var post = access.postToStart(person, step, village);
        return beforeStart(person, process, new VillageCode(post.place()), Integer.MAX_VALUE);
    }

    /**
     * A case whose very next step nobody could take would lie from its first day and hold a number: it is not started.
     * What is wrong further on is said before and does not hold it up, since posts are filled in the meantime.
     */
    void refuseHopeless(Opening opening) {
        var next = beforeStart(opening.person(), opening.process(), opening.village(), 1);
        next.stream().filter(it -> it.obstacle().isPresent()).findFirst().ifPresent(it -> {
            throw FormRejected.field(
                    "village",
                    it.obstacle().get() == Obstacle.VACANT ? "engine.start.next-vacant" : "engine.start.next-twice",
                    it.name(),
                    title(opening.village(), it));
        });
    }

    private String title(VillageCode village, Ahead step) {
        var group = String.valueOf(step.group());
        var name = directory.village(village).map(Village::name).orElse(village.value());
        return Post.kindOf(group).map(it -> it.titleAt(name)).orElse(group);
    }

    private List<Ahead> beforeStart(PersonId starter, String process, VillageCode village, int most) {
        var course = courses.ofStart(process);
        var stops = course.stops().stream().limit(most).toList();
        return foresight.along(course, stops, Foresight.atStart(village, starter, courses.startName(process)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ahead> of(CaseFile file) {
        if (file.endedAt() != null) return List.of();
        var course = courses.ahead(file);
        var signers = new HashMap<String, Set<PersonId>>();
        signers.put(HumanStep.START, Set.of(file.startedBy()));
        signatures.ofCase(file.id()).forEach(it -> {
            var all = signers.computeIfAbsent(it.step(), step -> new HashSet<>());
            all.add(it.person());
            var clerk = it.enteredBy();
            if (clerk != null) all.add(clerk);
            var represented = it.onBehalfOf();
            if (represented != null) all.add(represented);
        });
        var names = Map.of(HumanStep.START, courses.startName(file.process()));
        var round = Optional.of(new Foresight.Round(file.id(), times.round(file.id())));
        return foresight.along(
                course,
                course.stops(),
                new Foresight.Known(file.village(), signers, names, firstDue(file, course), round));
    }

    private Optional<java.time.Instant> firstDue(CaseFile file, Course course) {
        return course.stops().stream()
                .findFirst()
                .flatMap(stop -> inbox.ofCase(file.id()).stream()
                        .filter(it -> it.step().equals(stop.node().getId()))
                        .findFirst())
                .map(InboxItem::dueAt);
    }
}
