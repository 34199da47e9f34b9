package org.cunwu.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;

/** 组织名录 — who holds which post where, on a given day. */
public interface Directory {

    /** 镇名, for example 清溪镇. */
    String townName();

    Optional<Village> village(VillageCode code);

    List<Village> villages();

    List<District> districts();

    Optional<Person> person(PersonId id);

    /** The person's name, or the id of somebody unknown. */
    default String name(PersonId id) {
        return person(id).map(Person::name).orElse(id.value());
    }

    /** The name of the town, a district or a village, or the code of a place unknown. */
    default String placeName(String place) {
        if (place.equals(Post.TOWN)) return townName();
        return districts().stream()
                .filter(it -> it.code().equals(place))
                .findFirst()
                .map(District::name)
                .or(() -> Optional.of(place)
                        .filter(VillageCode::isValid)
                        .flatMap(it -> village(new VillageCode(it)))
                        .map(Village::name))
                .orElse(place);
    }

    /** Where the posts of a level lie that have to do with a village. */
    default String place(Level level, VillageCode village) {
        return switch (level) {
            case VILLAGE -> village.value();
            case DISTRICT -> village(village).orElseThrow().district();
            case TOWN -> Post.TOWN;
        };
    }

    /** Persons with an open account whose name contains the text, by id. */
    List<Person> persons(String namePart, int first, int size);

    /** The posts in office on that day; none for a closed account. */
    List<Post> posts(PersonId person, LocalDate day);

    /** The holders of one post on that day. */
    List<Person> holders(String place, PostKind kind, LocalDate day);

    /** The holders of the post that a group names, such as {@code v001-party-secretary}. */
    default List<Person> holders(String group, LocalDate day) {
        return Post.kindOf(group)
                .map(it -> holders(Post.placeOf(group), it, day))
                .orElse(List.of());
    }

    /** Whoever holds a post of that kind on that day, wherever. */
    List<Person> holders(PostKind kind, LocalDate day);

    /** The terms in the post that a group names which end on that day or later, or not at all; none of closed accounts. */
    List<Post> terms(String group, LocalDate since);

    /** The terms whose last day lies between these days, both inclusive; those of closed accounts too. */
    List<Post> ending(LocalDate first, LocalDate last);

    /**
     * The villages whose affairs the person's posts of that day reach: the own village, those of the district, or all
     * for a town post other than the administrator's.
     */
    Set<VillageCode> villagesOf(PersonId person, LocalDate day);

    /** The roll in force on that day; empty where none was confirmed. */
    Roll roll(VillageCode village, RollKind kind, LocalDate day);

    /** The council of a village or the town as it stood on that day; empty where none was confirmed. */
    Optional<Council> council(String place, CouncilKind kind, LocalDate day);
}
