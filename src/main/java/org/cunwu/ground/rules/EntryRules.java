package org.cunwu.ground.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Tolerance;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 补录规则 — what is older than the system comes in by its paper; what is younger goes through the procedure. */
public final class EntryRules {

    /** @param started the day of the village's first record here */
    public record Before(
            @Nullable LocalDate decided, @Nullable LocalDate started) {}

    /** @param known whether the village has a ground under that number on paper */
    public record Once(@Nullable String number, @Nullable Boolean known) {}

    public record Authorised(@Nullable Authority authority) {}

    /** @param last the last day; an authorisation and a mandate have one */
    public record Lasting(
            @Nullable Kind kind,
            @Nullable LocalDate decided,
            @Nullable LocalDate last) {}

    /**
     * Amounts in fen.
     *
     * @param kind as for a citation: a resolution lets its amount be exceeded by the set share
     */
    public record Spent(
            @Nullable Kind kind,
            @Nullable Long ceiling,
            @Nullable Long spent) {}

    private static final LegalSource TOWN = LegalSource.TOWN_SETTING;

    public static final Provision<Before> BEFORE = Provision.of(
            "ground.entry.before", "PRE-10", Before.class, TOWN, Statutes.TOWN_SETTINGS, EntryRules::before);

    public static final Provision<Once> ONCE =
            Provision.of("ground.entry.once", "4D-11", Once.class, TOWN, Statutes.TOWN_SETTINGS, EntryRules::once);

    public static final Provision<Authorised> AUTHORISER = Provision.of(
            "ground.entry.authoriser",
            "4D-12",
            Authorised.class,
            Statutes.shandongMeasures("第二十三条"),
            Statutes.SHANDONG_MEASURES,
            EntryRules::authoriser);

    public static final Provision<Lasting> LASTING = Provision.of(
            "ground.entry.lasting", "4D-12", Lasting.class, TOWN, Statutes.TOWN_SETTINGS, EntryRules::lasting);

    public static final Provision<Spent> SPENT =
            Provision.of("ground.entry.spent", "4D-08", Spent.class, TOWN, Statutes.TOWN_SETTINGS, EntryRules::spent);

    private EntryRules() {}

    static List<Provision<?>> all() {
        return List.of(BEFORE, ONCE, AUTHORISER, LASTING, SPENT);
    }

    private static Verdict before(Before facts, Settings settings) {
        var decided = facts.decided();
        var started = facts.started();
        if (decided == null || started == null) return Verdict.undetermined("—", "—");
        return Verdict.when(decided.isBefore(started), decided, started);
    }

    private static Verdict once(Once facts, Settings settings) {
        if (facts.number() == null || facts.known() == null) return Verdict.undetermined("—");
        return Verdict.when(!facts.known(), facts.number());
    }

    private static Verdict authoriser(Authorised facts, Settings settings) {
        var authority = facts.authority();
        if (authority == null) return Verdict.undetermined("—");
        return Verdict.when(
                authority == Authority.VILLAGERS_ASSEMBLY || authority == Authority.MEMBERS_ASSEMBLY, authority);
    }

    private static Verdict lasting(Lasting facts, Settings settings) {
        var kind = facts.kind();
        var decided = facts.decided();
        var last = facts.last();
        if (kind == null || decided == null) return Verdict.undetermined("—", "—");
        if (last == null)
            return kind == Kind.RESOLUTION ? Verdict.satisfied(decided, "—") : Verdict.undetermined(decided, "—");
        return Verdict.when(!last.isBefore(decided), decided, last);
    }

    private static Verdict spent(Spent facts, Settings settings) {
        var ceiling = facts.ceiling();
        var spent = facts.spent();
        if (facts.kind() == null || ceiling == null || spent == null) return Verdict.undetermined("—", "—", "—", "—");
        var percent = CitationRules.tolerated(facts.kind(), settings);
        var most = Tolerance.most(percent, ceiling);
        return Verdict.when(spent <= most.value(), new Fen(ceiling), new Fen(spent), percent, most);
    }
}
