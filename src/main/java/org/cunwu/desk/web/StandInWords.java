package org.cunwu.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cunwu.engine.StandingIn;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代理页的话 — persons, posts and places as people say them. */
@Component
class StandInWords {

    /** One standing in as the page tells it. */
    public record Told(
            StandingIn.Line line,
            String post,
            String represented,
            String deputy,
            String deputyPost,
            String enteredBy,
            @Nullable String confirmedBy,
            @Nullable String endedBy) {}

    /** A post, and who may stand in for it. */
    public record Listed(String post, String deputies) {}

    private final Directory directory;
    private final Places places;

    StandInWords(Directory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    List<FormView.Option> absent(StandingIn.View view) {
        return options(view.absent());
    }

    List<FormView.Option> deputies(StandingIn.View view) {
        return options(view.deputies());
    }

    List<FormView.Option> places(StandingIn.View view) {
        return view.places().stream()
                .map(it -> new FormView.Option(it, places.name(it), null))
                .toList();
    }

    List<Listed> lists(StandingIn.View view) {
        var listed = new ArrayList<Listed>();
        view.lists().forEach((post, deputies) -> listed.add(new Listed(places.post(post), posts(deputies))));
        return listed;
    }

    List<Told> lines(StandingIn.View view) {
        return view.lines().stream().map(this::told).toList();
    }

    private Told told(StandingIn.Line line) {
        var it = line.standIn();
        return new Told(
                line,
                places.post(it.group()),
                name(it.represented()),
                name(it.deputy()),
                places.post(Post.group(it.place(), it.by())),
                name(it.enteredBy()),
                it.confirmedBy() == null ? null : name(it.confirmedBy()),
                it.endedBy() == null ? null : name(it.endedBy()));
    }

    private List<FormView.Option> options(List<StandingIn.Choice> choices) {
        return choices.stream()
                .map(it -> new FormView.Option(it.value(), name(it.person()), posts(it.groups())))
                .toList();
    }

    private String posts(List<String> groups) {
        return groups.stream().map(places::post).collect(Collectors.joining("、"));
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
