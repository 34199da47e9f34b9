package org.cunwu.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.engine.Countersigned;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会签情况 — who has signed and who is still missing, in words. */
@Component
public class CountersignList {

    /** One slot; {@code state} is {@code signed}, {@code now} or {@code later}. */
    public record Line(
            String step,
            String post,
            String who,
            String state,
            @Nullable Instant at) {}

    private final Countersigned countersigned;
    private final Places places;
    private final Directory directory;
    private final TownClock clock;

    CountersignList(Countersigned countersigned, Places places, Directory directory, TownClock clock) {
        this.countersigned = countersigned;
        this.places = places;
        this.directory = directory;
        this.clock = clock;
    }

    public List<Line> of(UUID caseId) {
        return countersigned.ofCase(caseId).stream().map(this::line).toList();
    }

    private Line line(Countersigned.Place it) {
        var by = it.signedBy();
        var state = by != null ? "signed" : it.task() != null ? "now" : "later";
        return new Line(
                it.stepName(), places.post(it.slot().group()), by != null ? name(by) : due(it), state, it.signedAt());
    }

    /** The person named while in the post, or whoever holds it today. */
    private String due(Countersigned.Place it) {
        var group = it.slot().group();
        var holders = places.kind(group)
                .map(kind -> directory.holders(places.place(group), kind, clock.today()))
                .orElse(List.of());
        return holders.stream()
                .filter(one -> one.id().equals(it.slot().person()))
                .findFirst()
                .map(Person::name)
                .orElseGet(() -> holders.stream().map(Person::name).collect(Collectors.joining("、")));
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
