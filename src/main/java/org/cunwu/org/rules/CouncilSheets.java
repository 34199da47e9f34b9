package org.cunwu.org.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Membership;
import org.jspecify.annotations.Nullable;

/** 议事机构的表 — one row for each council in each of its compositions. */
final class CouncilSheets {

    private static final int LONGEST_LIST = 200;

    private final PlaceSheets places;
    private final List<Council> standing;

    final List<Council> councils = new ArrayList<>();

    CouncilSheets(TownData known, PlaceSheets places) {
        this.places = places;
        this.standing = new ArrayList<>(known.councils());
    }

    void council(Cells cells) {
        var kind = cells.word("机构", CouncilSheets::kind, "council-unknown");
        var place = cells.text("所在地点", 12);
        var recorder = cells.word("记录职务", PeopleSheets::kind, "post-unknown");
        var confirmers = words(cells, "确认职务", PeopleSheets::kind, "post-unknown");
        var members = words(cells, "组成", CouncilSheets::membership, "council-member-unknown");
        var from = cells.date("开始日期");
        var open = cells.blank("结束日期");
        var to = open ? null : cells.date("结束日期");
        if (kind == null) return;
        if (place != null) place = places.at(kind.level(), kind.title(), place, "所在地点", cells);
        if (place == null || recorder == null || confirmers == null || members == null) return;
        if (from == null || (!open && to == null)) return;
        var council = new Council(kind, place, recorder, confirmers, members, from, to);
        if (fits(council, cells) && isNew(council, cells)) {
            standing.add(council);
            councils.add(council);
        }
    }

    /** Whether the row makes sense by itself. */
    private static boolean fits(Council council, Cells cells) {
        var to = council.to();
        if (to != null && to.isBefore(council.from()))
            return refuse(cells, "结束日期", "to-before-from", to, council.from());
        if (council.confirmers().contains(council.recorder())) {
            return refuse(cells, "确认职务", "council-same-post", council.recorder().title());
        }
        return ofLevel(council, "记录职务", List.of(council.recorder()), cells)
                && ofLevel(council, "确认职务", council.confirmers(), cells)
                && ofLevel(council, "组成", council.members(), cells);
    }

    /** 村的机构由村里的职务和名册组成, the town's by the town's posts. */
    private static boolean ofLevel(Council council, String column, List<? extends Membership> named, Cells cells) {
        for (var it : named) {
            if (it.level() == council.kind().level()) continue;
            return refuse(
                    cells, column, "council-level", it.title(), council.kind().title());
        }
        return true;
    }

    /** A row with a known first day is the same council with another last day: that is how a composition is ended. */
    private boolean isNew(Council council, Cells cells) {
        var title = council.kind().title();
        if (councils.stream().anyMatch(council::sameTerm)) return refuse(cells, "机构", "council-twice", title);
        var known = standing.stream().filter(council::sameTerm).findFirst();
        if (known.isPresent() && !known.get().sameComposition(council)) {
            return refuse(cells, "机构", "council-changed", title, council.from());
        }
        known.ifPresent(standing::remove);
        for (var other : standing) {
            if (other.kind() != council.kind() || !other.place().equals(council.place())) continue;
            if (Terms.overlap(other.from(), other.to(), council.from(), council.to()))
                return refuse(cells, "开始日期", "council-overlaps", title, other.from());
        }
        return true;
    }

    private static boolean refuse(Cells cells, String column, String key, Object... arguments) {
        cells.refuse(column, key, arguments);
        return false;
    }

    /** Several words in one cell: 镇长、镇党委书记. */
    private static <T> @Nullable List<T> words(
            Cells cells, String column, Function<String, Optional<T>> known, String key) {
        var text = cells.text(column, LONGEST_LIST);
        if (text == null) return null;
        List<T> found = new ArrayList<>();
        for (var word : text.split("[、，,；;]", -1)) {
            var one = known.apply(word.strip());
            if (one.isEmpty()) return cells.refuse(column, key, word.strip());
            found.add(one.get());
        }
        return found;
    }

    private static Optional<Membership> membership(String text) {
        return PeopleSheets.kind(text).<Membership>map(it -> it).or(() -> RollSheets.kind(text));
    }

    /** By its code or its title, in which people leave the quotation marks out. */
    private static Optional<CouncilKind> kind(String text) {
        return Stream.of(CouncilKind.values())
                .filter(it -> it.code().equals(text) || plain(it.title()).equals(plain(text)))
                .findFirst();
    }

    private static String plain(String title) {
        return title.replaceAll("[“”\"]", "");
    }
}
