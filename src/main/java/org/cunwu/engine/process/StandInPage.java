package org.cunwu.engine.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StandingIn.Choice;
import org.cunwu.engine.StandingIn.Line;
import org.cunwu.engine.StandingIn.View;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.DeputyPair;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代理页 — of one place: who is represented, who may be, and by whom. */
@Component
class StandInPage {

    private static final int DAYS_SHOWN_AFTERWARDS = 60;

    private final StandInPosts posts;
    private final StandInParameters.Listed listed;
    private final StandIns standIns;
    private final Directory directory;
    private final TownClock clock;

    StandInPage(
            StandInPosts posts,
            StandInParameters.Listed listed,
            StandIns standIns,
            Directory directory,
            TownClock clock) {
        this.posts = posts;
        this.listed = listed;
        this.standIns = standIns;
        this.directory = directory;
        this.clock = clock;
    }

    boolean reaches(PersonId person, String place) {
        return posts.places(person).contains(place);
    }

    View of(PersonId person, @Nullable String wanted) {
        var places = posts.places(person);
        if (places.isEmpty()) throw new NotYours("engine.stand-in.nothing");
        var place = wanted == null ? places.get(0) : wanted;
        if (!places.contains(place)) throw new NothingHere();
        var lists = lists(place);
        return new View(
                place,
                places,
                absent(person, place, lists),
                deputies(place, lists),
                lists,
                lines(person, place, places),
                StandInForm.class);
    }

    /** By the group of each post that may be represented there, the groups of those that may stand in. */
    private Map<String, List<String>> lists(String place) {
        var lists = new LinkedHashMap<String, List<String>>();
        DeputyPair.ALL.stream()
                .map(DeputyPair::represented)
                .distinct()
                .filter(it -> it.level() == level(place))
                .forEach(it -> lists.put(
                        Post.group(place, it),
                        listed.deputies(it, place, clock.today()).stream()
                                .map(by -> Post.group(place, by))
                                .toList()));
        return lists;
    }

    private List<Choice> absent(PersonId person, String place, Map<String, List<String>> lists) {
        var choices = new ArrayList<Choice>();
        lists.forEach((group, by) -> {
            if (by.isEmpty()) return;
            var kind = kind(group);
            directory.holders(place, kind, clock.today()).stream()
                    .filter(it -> posts.toEnter(person, it.id(), kind, place).isPresent())
                    .forEach(it -> choices.add(new Choice(group + "/" + it.id(), it.id(), List.of(group))));
        });
        return choices;
    }

    private List<Choice> deputies(String place, Map<String, List<String>> lists) {
        var byPerson = new LinkedHashMap<PersonId, List<String>>();
        lists.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(group -> directory
                        .holders(place, kind(group), clock.today())
                        .forEach(it -> byPerson.computeIfAbsent(it.id(), id -> new ArrayList<>())
                                .add(group)));
        return byPerson.entrySet().stream()
                .map(it -> new Choice(it.getKey().value(), it.getKey(), it.getValue()))
                .toList();
    }

    /** Those of the place, and before them whatever waits for a second person within reach. */
    private List<Line> lines(PersonId person, String place, List<String> places) {
        var today = clock.today();
        var waiting =
                standIns.waiting(today).stream().filter(it -> !it.place().equals(place) && places.contains(it.place()));
        var here = standIns.at(List.of(place), today.minusDays(DAYS_SHOWN_AFTERWARDS)).stream();
        return Stream.concat(waiting, here).map(it -> line(person, it)).toList();
    }

    private Line line(PersonId person, StandIn standIn) {
        var state = standIn.state(clock.today());
        return new Line(
                standIn,
                state,
                state == StandIn.State.WAITING && may(() -> posts.toConfirm(person, standIn)),
                state != StandIn.State.ENDED && may(() -> posts.toEnd(person, standIn)),
                posts.knowsWhy(person, standIn));
    }

    private static boolean may(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (NotYours e) {
            return false;
        }
    }

    private Level level(String place) {
        if (place.equals(Post.TOWN)) return Level.TOWN;
        return directory.districts().stream().anyMatch(it -> it.code().equals(place)) ? Level.DISTRICT : Level.VILLAGE;
    }

    private static PostKind kind(String group) {
        return Post.kindOf(group).orElseThrow();
    }
}
