package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/** 同岗位人员 — who else holds the post of a step today and may sign it. */
@Component
class Colleagues {

    private final Directory directory;
    private final Access access;
    private final Steps steps;
    private final TownClock clock;

    Colleagues(Directory directory, Access access, Steps steps, TownClock clock) {
        this.directory = directory;
        this.access = access;
        this.steps = steps;
        this.clock = clock;
    }

    List<Person> of(PersonId person, Access.Known step) {
        var group = step.item().group();
        var place = group.substring(0, group.indexOf('-'));
        return PostKind.of(group.substring(place.length() + 1))
                .map(it -> directory.holders(place, it, clock.today()))
                .orElse(List.of())
                .stream()
                .filter(it -> !it.id().equals(person))
                .filter(it -> isApart(it.id(), step))
                .toList();
    }

    private boolean isApart(PersonId person, Access.Known step) {
        try {
            access.separate(person, step, steps.of(step.item()));
            return true;
        } catch (NotYours e) {
            return false;
        }
    }
}
