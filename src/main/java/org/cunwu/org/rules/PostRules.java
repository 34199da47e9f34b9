package org.cunwu.org.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.LegalSource;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;

/** 任职规则 — which posts one person may not hold at the same time, and by which article. */
public final class PostRules {

    /** 妨碍任职的另一个职务. */
    public record Obstacle(Reason reason, Post other, LegalSource source) {}

    /** 为什么不能同时担任. */
    public enum Reason {
        /** 同一职务的任期重叠. */
        OVERLAPS,
        /** 系统管理员不兼任何职务. */
        ADMINISTRATOR_ALONE,
        /** 法律规定不得兼任. */
        INCOMPATIBLE
    }

    /** 不得兼任 — nobody of the one set may be of the other in one village, from the day of the text in force. */
    private record Incompatible(Set<PostKind> one, Set<PostKind> other, LegalSource source, LocalDate since) {

        boolean covers(PostKind kind, PostKind another) {
            return (one.contains(kind) && other.contains(another)) || (one.contains(another) && other.contains(kind));
        }
    }

    private static final Set<PostKind> SUPERVISION =
            EnumSet.of(PostKind.SUPERVISION_DIRECTOR, PostKind.SUPERVISION_MEMBER);
    private static final Set<PostKind> ACCOUNTING = EnumSet.of(PostKind.VILLAGE_ACCOUNTANT);
    private static final String SHANDONG_MEASURES = "山东省实施〈中华人民共和国村民委员会组织法〉办法";
    private static final LocalDate SHANDONG_MEASURES_OF = LocalDate.of(2012, 11, 29);
    private static final LocalDate SHANDONG_MEASURES_SINCE = LocalDate.of(2013, 1, 1);

    private static final List<Incompatible> RULES = List.of(
            new Incompatible(
                    SUPERVISION,
                    EnumSet.of(PostKind.VILLAGE_DIRECTOR, PostKind.COMMITTEE_MEMBER),
                    LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十七条"),
                    LocalDate.of(2026, 1, 1)),
            new Incompatible(
                    SUPERVISION,
                    ACCOUNTING,
                    LegalSource.of(SHANDONG_MEASURES, SHANDONG_MEASURES_OF, "第三十一条"),
                    SHANDONG_MEASURES_SINCE),
            new Incompatible(
                    SUPERVISION,
                    EnumSet.of(PostKind.VILLAGE_CLERK, PostKind.COLLECTIVE_CHAIR),
                    LegalSource.of("山东省村务公开条例", LocalDate.of(2018, 9, 21), "第十四条"),
                    LocalDate.of(2018, 9, 21)),
            new Incompatible(
                    EnumSet.of(PostKind.COLLECTIVE_SUPERVISOR),
                    EnumSet.of(PostKind.COLLECTIVE_CHAIR, PostKind.COLLECTIVE_DIRECTOR, PostKind.VILLAGE_ACCOUNTANT),
                    LegalSource.of("农村集体经济组织法", LocalDate.of(2024, 6, 28), "第三十四条"),
                    LocalDate.of(2025, 5, 1)),
            new Incompatible(
                    EnumSet.of(PostKind.VILLAGE_DIRECTOR),
                    ACCOUNTING,
                    LegalSource.of(SHANDONG_MEASURES, SHANDONG_MEASURES_OF, "第十六条第二款"),
                    SHANDONG_MEASURES_SINCE));

    private PostRules() {}

    /** The first of the person's posts that stands against adding this one. */
    public static Optional<Obstacle> against(Post added, Collection<Post> held) {
        return held.stream().flatMap(it -> obstacle(added, it).stream()).findFirst();
    }

    private static Optional<Obstacle> obstacle(Post added, Post other) {
        if (!Terms.overlap(added.from(), added.to(), other.from(), other.to())) return Optional.empty();
        if (other.kind() == added.kind() && other.place().equals(added.place())) {
            return Optional.of(new Obstacle(Reason.OVERLAPS, other, LegalSource.TOWN_SETTING));
        }
        if (other.kind() == PostKind.ADMINISTRATOR || added.kind() == PostKind.ADMINISTRATOR) {
            return Optional.of(new Obstacle(Reason.ADMINISTRATOR_ALONE, other, LegalSource.TOWN_SETTING));
        }
        if (added.kind().level() != Level.VILLAGE || !other.place().equals(added.place())) return Optional.empty();
        return RULES.stream()
                .filter(it -> it.covers(added.kind(), other.kind()))
                .filter(it -> !lastCommonDay(added, other).isBefore(it.since()))
                .findFirst()
                .map(it -> new Obstacle(Reason.INCOMPATIBLE, other, it.source()));
    }

    private static LocalDate lastCommonDay(Post one, Post other) {
        var last = Terms.lastDay(one.to());
        return last.isBefore(Terms.lastDay(other.to())) ? last : Terms.lastDay(other.to());
    }
}
