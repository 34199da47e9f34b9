package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
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
        return apart(step).stream().filter(it -> !it.id().equals(person)).toList();
    }

    /** Everybody who holds the post today, but for those who must stand aside. */
    List<Person> apart(Access.Known step) {
        var definition = steps.of(step.item());
        return directory.holders(step.item().group(), clock.today()).stream()
                .filter(it -> access.isApart(it.id(), step, definition))
                .toList();
    }
}
