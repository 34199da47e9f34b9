package org.cunwu.engine.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.engine.Capacities;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.springframework.stereotype.Component;

/** 办理身份 as the town's directory and the register of deputies have it today. */
@Component
class CapacitiesOfToday implements Capacities {

    private final Directory directory;
    private final StandIns standIns;
    private final TownClock clock;

    CapacitiesOfToday(Directory directory, StandIns standIns, TownClock clock) {
        this.directory = directory;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public Optional<Capacity> in(PersonId person, String group) {
        var today = clock.today();
        if (directory.posts(person, today).stream().anyMatch(it -> it.group().equals(group))) {
            return Optional.of(new Capacity(group, null));
        }
        return standIns.of(person, today).stream()
                .filter(it -> it.group().equals(group))
                .findFirst()
                .map(it -> new Capacity(group, it.represented()));
    }

    @Override
    public List<String> groups(PersonId person) {
        var today = clock.today();
        return Stream.concat(
                        directory.posts(person, today).stream().map(Post::group),
                        standIns.of(person, today).stream().map(StandIn::group))
                .distinct()
                .toList();
    }
}
