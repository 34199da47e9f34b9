package org.cunwu.engine.process;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cunwu.engine.HandOver;
import org.cunwu.engine.HandOver.Part;
import org.cunwu.engine.rules.HandOverRules;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/** 谁签移交清单 — whoever leaves; the successor or, while there is none, the keeper; and a witness. Each in person, not by a deputy. */
@Component
class HandOverParts {

    private final Directory directory;
    private final TownClock clock;

    HandOverParts(Directory directory, TownClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The group in which the person may sign the part today. */
    Optional<String> toSign(PersonId person, HandOver list, Part part) {
        if (person.equals(list.person()) != (part == Part.LEAVING)) return Optional.empty();
        return switch (part) {
            // whoever holds another post is not barred on the day after
            case LEAVING -> group(person, it -> it.group().equals(list.group())).or(() -> group(person, it -> true));
            case TAKING -> group(person, taking(list));
            case WITNESS -> group(person, it -> HandOverRules.mayWitness(it.kind()) && isNear(it, list));
        };
    }

    /** The group in which the person may note that whoever left did not sign. */
    Optional<String> toNoteAbsence(PersonId person, HandOver list) {
        return person.equals(list.person()) || isInOffice(list)
                ? Optional.empty()
                : group(person, it -> HandOverRules.mayNoteAbsence(it.kind(), list.kind()));
    }

    /** Until the post is over, on whatever day that is, whoever leaves can still sign. */
    boolean isInOffice(HandOver list) {
        return posts(list.person()).anyMatch(it -> it.group().equals(list.group()));
    }

    boolean isKept(HandOver list) {
        var today = clock.today();
        return HandOverRules.isKept(list.person(), today, directory.terms(list.group(), today));
    }

    private Predicate<Post> taking(HandOver list) {
        if (!isKept(list)) return it -> it.group().equals(list.group());
        var keeper = HandOverRules.keeper(list.kind());
        return it -> it.kind() == keeper && isNear(it, list);
    }

    /** Of the town, or of the very place. */
    private static boolean isNear(Post post, HandOver list) {
        return post.kind().level() == Level.TOWN || post.place().equals(list.place());
    }

    /** The person's own list, and those of the places to which the posts of today reach; the town's posts see all. */
    boolean reaches(PersonId person, HandOver list) {
        if (person.equals(list.person()) || posts(person).anyMatch(it -> isNear(it, list))) return true;
        return list.kind().level() == Level.VILLAGE
                && directory.villagesOf(person, clock.today()).contains(new VillageCode(list.place()));
    }

    private Optional<String> group(PersonId person, Predicate<Post> wanted) {
        return posts(person).filter(wanted).map(Post::group).findFirst();
    }

    private Stream<Post> posts(PersonId person) {
        return directory.posts(person, clock.today()).stream().filter(it -> it.kind() != PostKind.ADMINISTRATOR);
    }
}
