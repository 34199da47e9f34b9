package org.cunwu.ground.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Tolerance;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 引用规则 — a ground carries what is cited under it: right village, right matter, in force, not stopped, not exceeded. */
public final class CitationRules {

    /**
     * @param number that was cited
     * @param ours whether the citing village has such a ground
     */
    public record Owner(@Nullable String number, @Nullable Boolean ours) {}

    /**
     * @param covered the rulebook ids of the matters, with 、 between them
     * @param asked the matter of the citing case
     */
    public record Scope(@Nullable String covered, @Nullable Affair asked) {}

    /** @param last the last day, or null for one that does not run out */
    public record Term(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate day) {}

    /**
     * @param since from when it is stopped, or null when it is not
     * @param why what stopped it
     */
    public record Hold(
            @Nullable LocalDate since,
            @Nullable LocalDate day,
            @Nullable String why) {}

    /**
     * Amounts in fen.
     *
     * @param kind a resolution lets its amount be exceeded by the set share; an authorisation and a mandate end at theirs
     */
    public record Ceiling(
            @Nullable Kind kind,
            @Nullable Long ceiling,
            @Nullable Long used,
            @Nullable Long amount) {}

    /** @param named by the ground */
    public record Counterpart(
            @Nullable String named, @Nullable String cited) {}

    private static final LegalSource TOWN = LegalSource.TOWN_SETTING;

    public static final Provision<Owner> VILLAGE = Provision.of(
            "ground.citation.village", "SEC-01", Owner.class, TOWN, Statutes.TOWN_SETTINGS, CitationRules::ours);

    public static final Provision<Scope> MATTER = Provision.of(
            "ground.citation.matter", "4D-11", Scope.class, TOWN, Statutes.TOWN_SETTINGS, CitationRules::covers);

    /** Of an authorisation the Shandong measures themselves say so: outside it the decision is void. */
    public static final Provision<Scope> AUTHORISED = Provision.of(
            "ground.citation.authorised",
            "4D-11",
            Scope.class,
            Statutes.shandongMeasures("第二十四条"),
            Statutes.SHANDONG_MEASURES,
            CitationRules::covers);

    public static final Provision<Term> TERM = Provision.of(
            "ground.citation.term", "4D-12", Term.class, TOWN, Statutes.TOWN_SETTINGS, CitationRules::inForce);

    public static final Provision<Hold> STANDING = Provision.of(
            "ground.citation.standing", "4D-11", Hold.class, TOWN, Statutes.TOWN_SETTINGS, CitationRules::stands);

    public static final Provision<Hold> ORDERED =
            ordered("ground.citation.ordered", "4D-10", Statutes.committeeLaw("第三十一条"), Statutes.COMMITTEE_LAW);

    public static final Provision<Hold> DISCLOSURE_ORDERED = ordered(
            "ground.citation.disclosure-ordered", "PUB-11", Statutes.committeeLaw("第三十六条"), Statutes.COMMITTEE_LAW);

    public static final Provision<Hold> COLLECTIVE_ORDERED = ordered(
            "ground.citation.collective-ordered", "4D-10", Statutes.collectiveLaw("第六十一条"), Statutes.COLLECTIVE_LAW);

    public static final Provision<Ceiling> CEILING = Provision.of(
            "ground.citation.ceiling", "4D-08", Ceiling.class, TOWN, Statutes.TOWN_SETTINGS, CitationRules::within);

    public static final Provision<Counterpart> COUNTERPART = Provision.of(
            "ground.citation.counterpart",
            "LEG-02",
            Counterpart.class,
            TOWN,
            Statutes.TOWN_SETTINGS,
            CitationRules::sameParty);

    private CitationRules() {}

    static List<Provision<?>> all() {
        return List.of(
                VILLAGE,
                MATTER,
                AUTHORISED,
                TERM,
                STANDING,
                ORDERED,
                DISCLOSURE_ORDERED,
                COLLECTIVE_ORDERED,
                CEILING,
                COUNTERPART);
    }

    /** Before the article was in force the town's own setting held the same. */
    private static Provision<Hold> ordered(String id, String rule, LegalSource source, LocalDate from) {
        return new Provision<>(
                id,
                rule,
                Hold.class,
                List.of(
                        new Version<>(TOWN, Statutes.TOWN_SETTINGS, from.minusDays(1), CitationRules::stands),
                        new Version<>(source, from, null, CitationRules::stands)));
    }

    private static Verdict ours(Owner facts, Settings settings) {
        if (facts.number() == null || facts.ours() == null) return Verdict.undetermined("—");
        return Verdict.when(facts.ours(), facts.number());
    }

    private static Verdict covers(Scope facts, Settings settings) {
        var covered = facts.covered() == null ? List.<Affair>of() : affairs(facts.covered());
        if (covered.isEmpty() || facts.asked() == null) return Verdict.undetermined(covered, "—");
        return Verdict.when(covered.contains(facts.asked()), covered, facts.asked());
    }

    private static List<Affair> affairs(String rules) {
        return Arrays.stream(rules.split("、", -1))
                .map(Affair::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Verdict inForce(Term facts, Settings settings) {
        var first = facts.first();
        var day = facts.day();
        var last = facts.last();
        var until = last == null ? "—" : last;
        if (first == null || day == null) return Verdict.undetermined("—", until, "—");
        return Verdict.when(!day.isBefore(first) && (last == null || !day.isAfter(last)), first, until, day);
    }

    private static Verdict stands(Hold facts, Settings settings) {
        var day = facts.day();
        var since = facts.since();
        var why = facts.why() == null ? "—" : facts.why();
        if (day == null) return Verdict.undetermined("—", "—", why);
        return Verdict.when(since == null || day.isBefore(since), since == null ? "—" : since, day, why);
    }

    private static Verdict within(Ceiling facts, Settings settings) {
        var ceiling = facts.ceiling();
        var used = facts.used();
        var amount = facts.amount();
        if (facts.kind() == null || ceiling == null || used == null || amount == null)
            return Verdict.undetermined("—", "—", "—", "—", "—", "—");
        var percent = tolerated(facts.kind(), settings);
        var most = Tolerance.most(percent, ceiling);
        var left = most.value() - used;
        return Verdict.when(
                amount <= left,
                new Fen(ceiling),
                new Fen(used),
                new Fen(amount),
                new Fen(Math.max(0, left)),
                percent,
                most);
    }

    /** 4D-08: what exceeds the resolution by more than this needs a new one. */
    static long tolerated(Kind kind, Settings settings) {
        return kind == Kind.RESOLUTION ? settings.number(Tolerance.PERCENT.name()) : 0;
    }

    private static Verdict sameParty(Counterpart facts, Settings settings) {
        if (facts.named() == null || facts.cited() == null)
            return Verdict.undetermined(facts.named() == null ? "—" : facts.named(), "—");
        return Verdict.when(plain(facts.named()).equals(plain(facts.cited())), facts.named(), facts.cited());
    }

    /** Brackets and spaces are typed in two widths. */
    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").replace('（', '(').replace('）', ')');
    }
}
