package org.cunwu.engine.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.springframework.stereotype.Component;

/** 谁可以办理代理 — the one who is absent, a post above at that place, and for the second look a leader of the town. */
@Component
class StandInPosts {

    private static final Set<PostKind> CONFIRM =
            EnumSet.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.MAYOR, PostKind.DEPUTY_HEAD);
    private static final Set<PostKind> EXAMINE = EnumSet.of(PostKind.AUDITOR, PostKind.DISCIPLINE_OFFICE);

    private final Directory directory;
    private final StandIns standIns;
    private final TownClock clock;

    StandInPosts(Directory directory, StandIns standIns, TownClock clock) {
        this.directory = directory;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** The post in which somebody enters the absence of this post's holder. */
    Optional<String> toEnter(PersonId person, PersonId represented, PostKind kind, String place) {
        if (person.equals(represented)) {
            return posts(person)
                    .filter(it -> it.kind() == kind && it.place().equals(place))
                    .map(Post::group)
                    .findFirst();
        }
        return above(person, kind, place);
    }

    /** @throws NotYours saying who confirms */
    String toConfirm(PersonId person, StandIn standIn) {
        if (person.equals(standIn.enteredBy())
                || person.equals(standIn.represented())
                || person.equals(standIn.deputy())) throw new NotYours("engine.stand-in.second-person");
        return posts(person)
                .filter(it -> CONFIRM.contains(it.kind()))
                .map(Post::group)
                .findFirst()
                .or(() -> above(person, standIn.kind(), standIn.place()))
                .orElseThrow(() -> new NotYours("engine.stand-in.who-confirms"));
    }

    /** The one represented, the deputy, or a post above; each in the post by which they have to do with it. */
    String toEnd(PersonId person, StandIn standIn) {
        var own = person.equals(standIn.represented())
                ? standIn.kind()
                : person.equals(standIn.deputy()) ? standIn.by() : null;
        return posts(person)
                .filter(it -> it.kind() == own && it.place().equals(standIn.place()))
                .map(Post::group)
                .findFirst()
                .or(() -> above(person, standIn.kind(), standIn.place()))
                .orElseThrow(() -> new NotYours("engine.stand-in.who-ends"));
    }

    /** Whoever has a part in it, enters or confirms such ones, or examines; not everybody at that place. */
    boolean knowsWhy(PersonId person, StandIn standIn) {
        var part = Stream.of(standIn.represented(), standIn.deputy(), standIn.enteredBy(), standIn.confirmedBy())
                .anyMatch(person::equals);
        return part
                || posts(person).anyMatch(it -> CONFIRM.contains(it.kind()) || EXAMINE.contains(it.kind()))
                || above(person, standIn.kind(), standIn.place()).isPresent();
    }

    /** Where the person holds a post, and every place where a post of the person enters, confirms or examines. */
    List<String> places(PersonId person) {
        var posts = posts(person).toList();
        var own = posts.stream()
                .filter(it -> it.kind() != PostKind.ADMINISTRATOR)
                .map(Post::place)
                .toList();
        var villages = directory.villages().stream()
                .filter(it -> posts.stream().anyMatch(post -> switch (post.kind()) {
                    case PARTY_GOVERNMENT_OFFICE, MAYOR, DEPUTY_HEAD, AUDITOR, DISCIPLINE_OFFICE -> true;
                    case DISTRICT_SECRETARY -> post.place().equals(it.district());
                    default -> false;
                }))
                .map(it -> it.code().value());
        var districts = directory.districts().stream()
                .filter(it ->
                        posts.stream().anyMatch(post -> CONFIRM.contains(post.kind()) || EXAMINE.contains(post.kind())))
                .map(it -> it.code());
        return Stream.of(own.stream(), districts, villages)
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    private Optional<String> above(PersonId person, PostKind kind, String place) {
        var above = standIns.above(kind);
        return posts(person)
                .filter(it -> above.contains(it.kind()))
                .filter(it -> it.kind() != PostKind.DISTRICT_SECRETARY || isOf(it.place(), place))
                .map(Post::group)
                .findFirst();
    }

    private boolean isOf(String district, String place) {
        return VillageCode.isValid(place)
                && directory
                        .village(new VillageCode(place))
                        .filter(it -> it.district().equals(district))
                        .isPresent();
    }

    private Stream<Post> posts(PersonId person) {
        return directory.posts(person, clock.today()).stream();
    }
}
