package org.cunwu.engine.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;

/** 移交规则 — by when, to whom while nobody was appointed, and before whom a post is handed over (SEAL-13). */
public final class HandOverRules {

    private static final Set<PostKind> COMMITTEE = Set.of(PostKind.VILLAGE_DIRECTOR, PostKind.COMMITTEE_MEMBER);
    private static final LocalDate LAW_SINCE = LocalDate.of(2026, 1, 1);
    private static final LegalSource LAW = LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第二十四条");
    private static final Set<PostKind> WITNESSES = Set.of(
            PostKind.SUPERVISION_DIRECTOR,
            PostKind.SUPERVISION_MEMBER,
            PostKind.STATION_HEAD,
            PostKind.STATION_ACCOUNTANT,
            PostKind.DISCIPLINE_OFFICE);

    private HandOverRules() {}

    /**
     * The last day for handing over, in calendar days. The law counts from the day on which the new committee came into
     * being, so they run from the first day of the successor whose term starts after the last day; where there is none,
     * from the last day itself, for the keeper takes over then. The day from which they run is not counted.
     */
    public static LocalDate due(PersonId leaving, LocalDate lastDay, Collection<Post> terms, long days) {
        return terms.stream()
                .filter(it -> isOther(it, leaving))
                .map(Post::from)
                .filter(it -> it.isAfter(lastDay))
                .min(LocalDate::compareTo)
                .orElse(lastDay)
                .plusDays(days);
    }

    /** 连任: the same person holds the same post on the day after. */
    public static boolean staysOn(PersonId person, LocalDate lastDay, Collection<Post> terms) {
        return terms.stream().anyMatch(it -> it.person().equals(person) && it.inOffice(lastDay.plusDays(1)));
    }

    /** Whether nobody else holds the post, nor was appointed to it from a later day on. */
    public static boolean isKept(PersonId leaving, LocalDate today, Collection<Post> terms) {
        return terms.stream()
                .filter(it -> isOther(it, leaving))
                .allMatch(it -> it.to() != null && it.to().isBefore(today));
    }

    /** The law speaks of a village committee that changes; for every other post the town asks for the same. */
    public static Optional<LegalSource> law(PostKind kind, LocalDate lastDay) {
        return COMMITTEE.contains(kind) && !lastDay.isBefore(LAW_SINCE) ? Optional.of(LAW) : Optional.empty();
    }

    /** 代管人: of a village the clerk, after the clerk the party secretary; of a district or the town 党政办, after it 分管领导. */
    public static PostKind keeper(PostKind leaving) {
        if (leaving.level() == Level.VILLAGE) {
            return leaving == PostKind.VILLAGE_CLERK ? PostKind.PARTY_SECRETARY : PostKind.VILLAGE_CLERK;
        }
        return leaving == PostKind.PARTY_GOVERNMENT_OFFICE ? PostKind.DEPUTY_HEAD : PostKind.PARTY_GOVERNMENT_OFFICE;
    }

    /** 监交人: 监委会 of the village, 农经站 and 纪委 of the town. */
    public static boolean mayWitness(PostKind kind) {
        return WITNESSES.contains(kind);
    }

    /** 党政办; where it takes over itself, 分管领导 may, so that three different people are found. */
    public static boolean mayNoteAbsence(PostKind kind, PostKind leaving) {
        return kind == PostKind.PARTY_GOVERNMENT_OFFICE
                || (kind == PostKind.DEPUTY_HEAD && leaving.level() != Level.VILLAGE);
    }

    private static boolean isOther(Post term, PersonId leaving) {
        return !term.person().equals(leaving);
    }
}
