package org.cunwu.org.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunwu.org.Council;
import org.cunwu.org.District;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.Village;

/**
 * 变动汇总 — what an import would change, for the one who confirms it.
 *
 * @param postsChanged terms that are known and get another last day
 */
public record Changes(
        Count districts,
        Count villages,
        Count persons,
        Count posts,
        List<Post> postsChanged,
        Count councils,
        int rolls,
        int entries) {

    /** 新增与修改的数目. */
    public record Count(int added, int changed) {}

    public static Changes between(TownData data, TownData known) {
        var changed = changedPosts(data, known);
        return new Changes(
                count(data.districts(), known.districts(), District::code),
                count(data.villages(), known.villages(), Village::code),
                count(data.persons(), known.persons(), Person::id),
                new Count(data.posts().size() - matching(data.posts(), known.posts(), Changes::term), changed.size()),
                changed,
                count(data.councils(), known.councils(), Changes::term),
                data.rolls().size(),
                data.rolls().stream().mapToInt(it -> it.entries().size()).sum());
    }

    private static List<Post> changedPosts(TownData data, TownData known) {
        var terms = keys(known.posts(), Changes::term);
        var same = keys(known.posts(), it -> it);
        return data.posts().stream()
                .filter(it -> terms.contains(term(it)) && !same.contains(it))
                .toList();
    }

    private static <T> Count count(List<T> given, List<T> known, Function<T, Object> key) {
        var there = matching(given, known, key);
        var unchanged = matching(given, known, it -> it);
        return new Count(given.size() - there, there - unchanged);
    }

    private static <T> int matching(List<T> given, List<T> known, Function<T, Object> key) {
        var keys = keys(known, key);
        return (int) given.stream().filter(it -> keys.contains(key.apply(it))).count();
    }

    private static <T> Set<Object> keys(List<T> things, Function<T, Object> key) {
        return things.stream().map(key).collect(Collectors.toSet());
    }

    private static Object term(Council council) {
        return List.of(council.kind(), council.place(), council.from());
    }

    private static Object term(Post post) {
        return List.of(post.person(), post.kind(), post.place(), post.from());
    }
}
