package org.cunwu.org.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Council;
import org.cunwu.org.District;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.cunwu.org.Village;

/**
 * 镇的资料 — what the files of an import say, or what is known so far.
 *
 * @param town the town's name; empty when no file names it
 */
public record TownData(
        String town,
        List<District> districts,
        List<Village> villages,
        List<Person> persons,
        List<Post> posts,
        List<Council> councils,
        List<Edition> rolls) {

    public static final TownData NOTHING =
            new TownData("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** 名册的一版 — in force from a day until the next edition. */
    public record Edition(VillageCode village, RollKind kind, LocalDate from, List<RollEntry> entries) {}
}
