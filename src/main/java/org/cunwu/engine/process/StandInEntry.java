package org.cunwu.engine.process;

import java.util.List;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.DeputyPair;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.springframework.stereotype.Component;

/** 登记代理 — who, for whom, by which post, for which days; whatever stands against it is said at its field. */
@Component
class StandInEntry {

    private final StandInPosts posts;
    private final StandInParameters.Listed listed;
    private final StandInActs acts;
    private final StandIns standIns;
    private final Directory directory;
    private final TownClock clock;

    StandInEntry(
            StandInPosts posts,
            StandInParameters.Listed listed,
            StandInActs acts,
            StandIns standIns,
            Directory directory,
            TownClock clock) {
        this.posts = posts;
        this.listed = listed;
        this.acts = acts;
        this.standIns = standIns;
        this.directory = directory;
        this.clock = clock;
    }

    /** The post that is stood in for, and its holder. */
    private record Absent(PostKind kind, String place, PersonId person) {

        static Absent of(String value) {
            var parts = value.split("/", -1);
            var dash = parts[0].indexOf('-');
            if (parts.length != 2 || dash < 1 || !PersonId.isValid(parts[1])) throw wrong();
            var kind = PostKind.of(parts[0].substring(dash + 1)).orElseThrow(Absent::wrong);
            var place = parts[0].substring(0, dash);
            if (kind.level() == Level.VILLAGE && !VillageCode.isValid(place)) throw wrong();
            return new Absent(kind, place, new PersonId(parts[1]));
        }

        private static FormRejected wrong() {
            return FormRejected.field("absent", "engine.form.choice");
        }
    }

    Submission enter(PersonId person, StandInForm form, UUID id) {
        var absent = Absent.of(form.absent());
        var group = posts.toEnter(person, absent.person(), absent.kind(), absent.place())
                .orElseThrow(() -> new NotYours("engine.stand-in.who-enters"));
        if (!PersonId.isValid(form.deputy())) throw FormRejected.field("deputy", "engine.form.choice");
        var deputy = new PersonId(form.deputy());
        if (deputy.equals(absent.person())) throw FormRejected.field("deputy", "engine.stand-in.oneself");
        checkDays(form, absent);
        var wanted = new StandIn(
                id,
                absent.kind(),
                absent.place(),
                absent.person(),
                deputy,
                by(absent, deputy, form),
                form.from(),
                form.to(),
                form.reason(),
                person,
                clock.instant(),
                !person.equals(absent.person()),
                null,
                null,
                null);
        standIns.against(wanted).ifPresent(it -> {
            throw FormRejected.field("deputy", it.key(), it.arguments().toArray());
        });
        checkRow(wanted, absent);
        standIns.enter(wanted);
        return acts.record("engine.stand-in-entered", person, group, wanted);
    }

    /** The post by which the deputy is on the town's list. */
    private PostKind by(Absent absent, PersonId deputy, StandInForm form) {
        var possible = DeputyPair.deputiesOf(absent.kind());
        var title = absent.kind().title();
        if (possible.isEmpty()) throw FormRejected.field("absent", "engine.stand-in.nobody", title);
        var kinds = listed.deputies(absent.kind(), absent.place(), clock.today());
        if (kinds.isEmpty()) throw FormRejected.field("absent", "engine.stand-in.none-listed", title, titles(possible));
        return directory.posts(deputy, form.from()).stream()
                .filter(it -> it.place().equals(absent.place()) && kinds.contains(it.kind()))
                .map(Post::kind)
                .findFirst()
                .orElseThrow(() -> FormRejected.field(
                        "deputy", "engine.stand-in.not-listed", name(deputy, absent.place()), title, titles(kinds)));
    }

    private void checkDays(StandInForm form, Absent absent) {
        var most = listed.mostDays(absent.kind(), absent.place(), clock.today());
        standIns.daysAgainst(form.from(), form.to(), clock.today(), most).ifPresent(it -> {
            throw FormRejected.field(
                    it.key().contains(".from") ? "from" : "to",
                    it.key(),
                    it.arguments().toArray());
        });
    }

    /** One standing in after the other is as long as all of them. */
    private void checkRow(StandIn wanted, Absent absent) {
        var today = clock.today();
        var most = listed.mostDays(absent.kind(), absent.place(), today);
        var apart = listed.daysApart(absent.kind(), absent.place(), today);
        standIns.inARow(wanted, today, most, apart).ifPresent(it -> {
            throw FormRejected.field("to", it.key(), it.arguments().toArray());
        });
    }

    private static String titles(List<PostKind> kinds) {
        return String.join("、", kinds.stream().map(PostKind::title).toList());
    }

    /** Somebody of another village is not named to whoever asks. */
    private String name(PersonId person, String place) {
        return directory
                .person(person)
                .filter(it -> directory.posts(person, clock.today()).stream()
                        .anyMatch(post -> post.place().equals(place)))
                .map(Person::name)
                .orElse(person.value());
    }
}
