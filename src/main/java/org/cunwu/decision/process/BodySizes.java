package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.decision.Gathering;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.springframework.stereotype.Component;

/** 应到 — how many make up the smaller bodies, where the rolls or the posts know it. */
@Component
class BodySizes {

    private final Directory directory;

    BodySizes(Directory directory) {
        this.directory = directory;
    }

    Optional<Integer> of(VillageCode village, Gathering kind, LocalDate day) {
        return switch (kind) {
            case COLLECTIVE_BOARD ->
                Optional.of(holders(village, day, PostKind.COLLECTIVE_CHAIR, PostKind.COLLECTIVE_DIRECTOR));
            case COLLECTIVE_SUPERVISORS -> Optional.of(holders(village, day, PostKind.COLLECTIVE_SUPERVISOR));
            case VILLAGE_COMMITTEE ->
                Optional.of(
                        directory.roll(village, RollKind.VILLAGE_COMMITTEE, day).entitled());
            case GROUP_AFFAIRS, GROUP_PROPERTY, RECALL, REVIEW -> Optional.empty();
        };
    }

    /** Each person once, whatever posts are held. */
    int holders(VillageCode village, LocalDate day, PostKind... kinds) {
        return (int) Stream.of(kinds)
                .flatMap(it -> directory.holders(village.value(), it, day).stream())
                .map(Person::id)
                .distinct()
                .count();
    }
}
