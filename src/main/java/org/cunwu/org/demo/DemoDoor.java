package org.cunwu.org.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.Village;
import org.cunwu.org.account.DemoPassword;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** 演示入口 for the login page. */
@Component
class DemoDoor implements DemoAccess {

    private static final List<String> SHOWN = List.of(
            "v001-party-secretary",
            "v001-village-director",
            "v001-village-clerk",
            "v001-supervision-director",
            "d01-liaison-officer",
            "town-station-head",
            "town-mayor",
            "town-auditor",
            "town-administrator");

    private final Directory directory;
    private final TownClock clock;
    private final boolean demo;

    DemoDoor(Directory directory, TownClock clock, Environment environment) {
        this.directory = directory;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public Optional<String> password() {
        return demo ? Optional.of(DemoPassword.TEXT) : Optional.empty();
    }

    @Override
    public List<Example> examples() {
        if (!demo) return List.of();
        return SHOWN.stream()
                .map(PersonId::new)
                .flatMap(it -> directory.person(it).stream())
                .flatMap(this::example)
                .toList();
    }

    private Stream<Example> example(Person person) {
        return directory.posts(person.id(), clock.today()).stream()
                .limit(1)
                .map(it -> new Example(person.id().value(), person.name(), title(it)));
    }

    private String title(Post post) {
        var kind = post.kind();
        return kind.level() == Level.VILLAGE
                ? directory
                                .village(new VillageCode(post.place()))
                                .map(Village::name)
                                .orElse("") + " " + kind.title()
                : kind.title();
    }
}
