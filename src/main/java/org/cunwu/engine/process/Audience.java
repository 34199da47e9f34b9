package org.cunwu.engine.process;

import java.util.List;
import java.util.stream.Stream;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/** 知情范围 — who holds a post of today that reaches a village: its own, its district's, the town's. */
@Component
class Audience {

    private final Directory directory;
    private final TownClock clock;

    Audience(Directory directory, TownClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** One person in one post; the administrator's reaches no village. */
    record Seat(Person person, String place, PostKind kind, String title) {

        String group() {
            return Post.group(place, kind);
        }

        /** As it stands in a form. */
        String key() {
            return group() + ":" + person.id().value();
        }
    }

    List<Seat> of(VillageCode village) {
        return Stream.of(PostKind.values())
                .filter(it -> it != PostKind.ADMINISTRATOR)
                .flatMap(it -> seats(directory.place(it.level(), village), it))
                .toList();
    }

    private Stream<Seat> seats(String place, PostKind kind) {
        return directory.holders(place, kind, clock.today()).stream()
                .filter(Person::enabled)
                .map(it -> new Seat(it, place, kind, kind.titleAt(directory.placeName(place))));
    }
}
