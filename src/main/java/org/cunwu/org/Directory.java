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

    /** Persons with an open account whose name contains the text, by id. */
    List<Person> persons(String namePart, int first, int size);

    /** The posts in office on that day; none for a closed account. */
    List<Post> posts(PersonId person, LocalDate day);

    /** The holders of one post on that day. */
    List<Person> holders(String place, PostKind kind, LocalDate day);

    /** Whoever holds a post of that kind on that day, wherever. */
    List<Person> holders(PostKind kind, LocalDate day);

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
