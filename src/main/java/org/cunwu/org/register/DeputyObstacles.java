package org.cunwu.org.register;

import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns.Obstacle;
import org.cunwu.org.rules.StandInRules;
import org.springframework.stereotype.Component;

/** 不能代理的原因 — the first thing that stands against somebody as the deputy, in words that name it. */
@Component
class DeputyObstacles {

    private final Directory directory;
    private final Staff staff;

    DeputyObstacles(Directory directory, Staff staff) {
        this.directory = directory;
        this.staff = staff;
    }

    Optional<Obstacle> against(StandIn wanted, List<StandIn> others) {
        if (wanted.kind() == PostKind.ADMINISTRATOR || wanted.by() == PostKind.ADMINISTRATOR) {
            return obstacle("administrator");
        }
        if (!holds(wanted.represented(), wanted.kind(), wanted))
            return obstacle("not-held", name(wanted.represented()));
        if (!holds(wanted.deputy(), wanted.by(), wanted)) return obstacle("deputy-not-here", name(wanted.deputy()));
        return kept(wanted)
                .or(() -> StandInRules.overlapping(wanted, others).flatMap(it -> named("overlaps", it)))
                .or(() -> StandInRules.chained(wanted, others).flatMap(it -> named("chain", it)));
    }

    /** On the first day: what ends later ends the standing in with it. */
    private boolean holds(PersonId person, PostKind kind, StandIn wanted) {
        return directory.posts(person, wanted.from()).stream()
                .anyMatch(it -> it.kind() == kind && it.place().equals(wanted.place()));
    }

    private Optional<Obstacle> kept(StandIn wanted) {
        return StandInRules.keptApart(wanted, staff.terms(wanted.deputy())).flatMap(it -> switch (it.reason()) {
            case OVERLAPS ->
                obstacle("same-post", name(wanted.deputy()), wanted.kind().title());
            case ADMINISTRATOR_ALONE -> obstacle("administrator");
            case INCOMPATIBLE ->
                obstacle(
                        "kept-apart",
                        name(wanted.deputy()),
                        it.other().kind().title(),
                        wanted.kind().title(),
                        it.source().citation());
        });
    }

    private Optional<Obstacle> named(String key, StandIn other) {
        return obstacle(key, name(other.deputy()), name(other.represented()), other.from(), other.to());
    }

    private static Optional<Obstacle> obstacle(String key, Object... arguments) {
        return Optional.of(new Obstacle("org.stand-in.refused." + key, List.of(arguments)));
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
