package org.cunwu.decision.process;

import static org.cunwu.org.PostKind.COLLECTIVE_CHAIR;
import static org.cunwu.org.PostKind.COLLECTIVE_DIRECTOR;
import static org.cunwu.org.PostKind.COLLECTIVE_SUPERVISOR;
import static org.cunwu.org.PostKind.VILLAGE_ACCOUNTANT;
import static org.cunwu.org.PostKind.VILLAGE_CLERK;
import static org.cunwu.org.PostKind.VILLAGE_DIRECTOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunwu.decision.register.Kinship;
import org.cunwu.decision.register.Kinships;
import org.cunwu.decision.rules.CompatibilityRules;
import org.cunwu.decision.rules.CompatibilityRules.InOffice;
import org.cunwu.decision.rules.RecusalRules;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.springframework.stereotype.Component;

/** 任职回避检查 — whether those in office of a village sit where the law does not want them together. */
@Component
class CompatibilityReview implements VillageReview {

    private final Law law;
    private final Directory directory;
    private final Kinships kinships;
    private final Texts texts;

    CompatibilityReview(Law law, Directory directory, Kinships kinships, Texts texts) {
        this.law = law;
        this.directory = directory;
        this.kinships = kinships;
        this.texts = texts;
    }

    /** The village on one day. */
    private record Day(VillageCode village, LocalDate day, boolean declared, List<Kinship> kin) {}

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var byMarriage = law.settings(village, today).flag(RecusalRules.BY_MARRIAGE.name());
        var kin = kinships.standing(village, today).stream()
                .filter(it -> it.kin().statutory() || byMarriage)
                .toList();
        var on = new Day(village, today, kinships.declared(village, today), kin);
        var committee = roll(on, RollKind.VILLAGE_COMMITTEE);
        var supervision = roll(on, RollKind.SUPERVISION_COMMITTEE);
        var accounts = posts(on, VILLAGE_ACCOUNTANT);
        var board = posts(on, COLLECTIVE_CHAIR, COLLECTIVE_DIRECTOR);
        var boardAndAccounts = posts(on, COLLECTIVE_CHAIR, COLLECTIVE_DIRECTOR, VILLAGE_ACCOUNTANT);
        return List.of(
                examine(on, CompatibilityRules.SUPERVISION, sameOrKin(on, committee, supervision), on.declared),
                examine(on, CompatibilityRules.SUPERVISION_ACCOUNTS, same(accounts, supervision), true),
                examine(
                        on,
                        CompatibilityRules.SUPERVISION_CLERK,
                        same(posts(on, VILLAGE_CLERK, COLLECTIVE_CHAIR), supervision),
                        true),
                examine(
                        on,
                        CompatibilityRules.SUPERVISORS,
                        sameOrKin(on, boardAndAccounts, posts(on, COLLECTIVE_SUPERVISOR)),
                        on.declared),
                examine(on, CompatibilityRules.COMMITTEE_KIN, kin(on, committee, committee), on.declared),
                examine(on, CompatibilityRules.BOARD_KIN, kin(on, board, board), on.declared),
                examine(
                        on,
                        CompatibilityRules.DIRECTOR_ACCOUNTS,
                        sameOrKin(on, posts(on, VILLAGE_DIRECTOR), accounts),
                        on.declared));
    }

    private Finding examine(Day on, Provision<InOffice> provision, List<String> who, boolean declared) {
        return law.examine(provision, on.day, on.village, new InOffice(declared, who.size(), String.join("；", who)));
    }

    private Map<String, String> roll(Day on, RollKind kind) {
        var people = new LinkedHashMap<String, String>();
        directory.roll(on.village, kind, on.day).entries().forEach(it -> people.put(it.code(), it.name()));
        return people;
    }

    private Map<String, String> posts(Day on, PostKind... kinds) {
        var people = new LinkedHashMap<String, String>();
        Stream.of(kinds)
                .flatMap(it -> directory.holders(on.village.value(), it, on.day).stream())
                .forEach(it -> people.put(it.id().value(), it.name()));
        return people;
    }

    private List<String> sameOrKin(Day on, Map<String, String> these, Map<String, String> those) {
        var found = new ArrayList<>(same(these, those));
        found.addAll(kin(on, these, those));
        return found;
    }

    private static List<String> same(Map<String, String> these, Map<String, String> those) {
        return these.entrySet().stream()
                .filter(it -> those.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<String> kin(Day on, Map<String, String> these, Map<String, String> those) {
        return on.kin.stream()
                .filter(it -> joins(it, these, those) || joins(it, those, these))
                .map(it -> DeclareKin.words(it, texts))
                .toList();
    }

    private static boolean joins(Kinship one, Map<String, String> persons, Map<String, String> relatives) {
        return persons.containsKey(one.person()) && relatives.containsKey(one.relative());
    }
}
