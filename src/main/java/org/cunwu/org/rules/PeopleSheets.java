package org.cunwu.org.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;

/** 人员与任职的表. */
final class PeopleSheets {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final PlaceSheets places;
    private final Set<String> known = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<PersonId, List<Post>> postsOf = new HashMap<>();

    final List<Person> persons = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();

    PeopleSheets(TownData known, PlaceSheets places) {
        this.places = places;
        known.persons().forEach(it -> this.known.add(it.id().value()));
        known.posts().forEach(it -> of(it.person()).add(it));
    }

    void person(Cells cells) {
        var id = cells.code("人员编号", ID, "person-form");
        var name = cells.text("姓名", PlaceSheets.LONGEST_NAME);
        var enabled = cells.flag("账号状态", "启用", "停用", true);
        if (id == null) return;
        if (id.equals(Act.SYSTEM.value())) {
            cells.refuse("人员编号", "person-reserved", id);
        } else if (!seen.add(id)) {
            cells.refuse("人员编号", "twice", id);
        } else if (name != null && enabled != null) {
            persons.add(new Person(new PersonId(id), name, enabled));
        }
    }

    void post(Cells cells) {
        var person = cells.code("人员编号", ID, "person-form");
        var kind = cells.word("职务", PeopleSheets::kind, "post-unknown");
        var place = cells.text("任职地点", 12);
        var from = cells.date("开始日期");
        var open = cells.blank("结束日期");
        var to = open ? null : cells.date("结束日期");
        if (person != null && !known.contains(person) && !seen.contains(person)) {
            person = cells.refuse("人员编号", "person-unknown", person);
        }
        if (place != null && kind != null) place = places.at(kind.level(), kind.title(), place, "任职地点", cells);
        if (person == null || kind == null || place == null || from == null || (!open && to == null)) return;
        if (to != null && to.isBefore(from)) {
            cells.refuse("结束日期", "to-before-from", to, from);
            return;
        }
        add(new Post(new PersonId(person), kind, place, from, to), cells);
    }

    /** A row with a known first day is the same term with another last day: that is how a post is ended. */
    private void add(Post post, Cells cells) {
        var others = of(post.person());
        if (posts.stream().anyMatch(it -> sameTerm(it, post))) {
            cells.refuse("人员编号", "twice", post.person());
            return;
        }
        others.removeIf(it -> sameTerm(it, post));
        var obstacle = PostRules.against(post, others);
        if (obstacle.isPresent()) {
            refuse(post, obstacle.get(), cells);
            return;
        }
        others.add(post);
        posts.add(post);
    }

    private static void refuse(Post post, PostRules.Obstacle obstacle, Cells cells) {
        var title = post.kind().title();
        var other = obstacle.other();
        switch (obstacle.reason()) {
            case OVERLAPS -> cells.refuse("开始日期", "post-overlaps", post.person(), title, other.from());
            case ADMINISTRATOR_ALONE -> cells.refuse("职务", "administrator-alone", post.person());
            case INCOMPATIBLE ->
                cells.refuse(
                        "职务",
                        "posts-incompatible",
                        post.person(),
                        title,
                        other.kind().title(),
                        obstacle.source().citation());
        }
    }

    private List<Post> of(PersonId person) {
        return postsOf.computeIfAbsent(person, it -> new ArrayList<>());
    }

    private static boolean sameTerm(Post one, Post other) {
        return one.person().equals(other.person())
                && one.kind() == other.kind()
                && one.place().equals(other.place())
                && one.from().equals(other.from());
    }

    /** By its code or by the title that people know. */
    static Optional<PostKind> kind(String text) {
        return Stream.of(PostKind.values())
                .filter(it -> it.code().equals(text) || it.title().equals(text))
                .findFirst();
    }
}
