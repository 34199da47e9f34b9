package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cunwu.decision.Body;
import org.cunwu.decision.Funding;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Origin;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.Vote;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.decision.rules.RecusalRules;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;

@Label("任何名册、任何表决：结论就是法律写的整数不等式；多一票同意不坏事；回避不帮忙")
class MeetingPropertiesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 15);

    private final SittingLaw presets = new SittingLaw(PresetLaw.asPreset());
    private final SittingLaw strict =
            new SittingLaw(new PresetLaw(PresetLaw.presets().with(RecusalRules.COUNT_FOR_QUORUM, 0)));

    /** One person's row. */
    record Row(Vote vote, boolean woman, boolean representative) {}

    @Provide
    Arbitrary<List<Row>> meetings() {
        var votes = Arbitraries.of(Vote.AGREE, Vote.DISAGREE, Vote.ABSTAIN, Vote.INVALID, Vote.RECUSED, Vote.ABSENT);
        // mostly in favour, so that both sides of every boundary are met
        var inclined = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(Vote.AGREE)), Tuple.of(2, votes));
        var flags = Arbitraries.of(true, false);
        return Combinators.combine(inclined, flags, flags)
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property
    @Label("村民代表会议：3到会≥2全体，妇女代表也是，2同意>到会；新旧法律一样")
    void theVerdictOfRepresentativesIsTheInequality(@ForAll("meetings") List<Row> rows) {
        var present = rows.stream().filter(it -> it.vote() != Vote.ABSENT).toList();
        var women =
                rows.stream().filter(it -> it.woman() && it.representative()).toList();
        var womenPresent = women.stream().filter(present::contains).count();
        var yes = rows.stream().filter(it -> it.vote() == Vote.AGREE).count();
        var quorate = 3L * present.size() >= 2L * rows.size() && 3 * womenPresent >= 2L * women.size();

        for (var day : List.of(DAY, BEFORE)) {
            assertThat(quorate(presets, Body.REPRESENTATIVES_ASSEMBLY, day, rows))
                    .isEqualTo(quorate);
            assertThat(passed(presets, Body.REPRESENTATIVES_ASSEMBLY, day, rows))
                    .isEqualTo(2 * yes > present.size());
        }
    }

    @Property
    @Label("成员大会：3到会≥2全体，3同意≥2全体")
    void theVerdictOfMembersIsTheInequality(@ForAll("meetings") List<Row> rows) {
        var present = rows.stream().filter(it -> it.vote() != Vote.ABSENT).count();
        var yes = rows.stream().filter(it -> it.vote() == Vote.AGREE).count();

        assertThat(quorate(presets, Body.MEMBERS_ASSEMBLY, DAY, rows)).isEqualTo(3 * present >= 2L * rows.size());
        assertThat(passed(presets, Body.MEMBERS_ASSEMBLY, DAY, rows)).isEqualTo(3 * yes >= 2L * rows.size());
    }

    @Property
    @Label("村民会议：2到会>全体，2同意>到会")
    void theVerdictOfVillagersIsTheInequality(@ForAll("meetings") List<Row> rows) {
        var present = rows.stream().filter(it -> it.vote() != Vote.ABSENT).count();
        var yes = rows.stream().filter(it -> it.vote() == Vote.AGREE).count();

        assertThat(quorate(presets, Body.VILLAGERS_ASSEMBLY, DAY, rows)).isEqualTo(2 * present > rows.size());
        assertThat(passed(presets, Body.VILLAGERS_ASSEMBLY, DAY, rows)).isEqualTo(2 * yes > present);
    }

    @Property
    @Label("任何一人改投同意，不会由通过变为不通过")
    void oneMoreInFavourNeverUndoesAPass(
            @ForAll("meetings") List<Row> rows, @ForAll int at, @ForAll Body body, @ForAll boolean counts) {
        var law = counts ? presets : strict;
        if (adopted(law, body, rows))
            assertThat(adopted(law, body, with(rows, at, Vote.AGREE))).isTrue();
    }

    @Property
    @Label("任何一个投了票的人改为回避，不会由不通过变为通过；回避算不算到会都一样")
    void withdrawingNeverHelps(
            @ForAll("meetings") List<Row> rows, @ForAll int at, @ForAll Body body, @ForAll boolean counts) {
        var law = counts ? presets : strict;
        if (!rows.get(index(rows, at)).vote().present() || adopted(law, body, rows)) return;
        assertThat(adopted(law, body, with(rows, at, Vote.RECUSED))).isFalse();
    }

    private static List<Row> with(List<Row> rows, int at, Vote vote) {
        var changed = new ArrayList<>(rows);
        var row = rows.get(index(rows, at));
        changed.set(index(rows, at), new Row(vote, row.woman(), row.representative()));
        return changed;
    }

    private static int index(List<Row> rows, int at) {
        return Math.floorMod(at, rows.size());
    }

    private static boolean adopted(SittingLaw law, Body body, List<Row> rows) {
        return quorate(law, body, DAY, rows) && passed(law, body, DAY, rows);
    }

    private static boolean quorate(SittingLaw law, Body body, LocalDate day, List<Row> rows) {
        var findings = law.attendance(proposal(body), Kind.ASSEMBLY, day, tally(rows));
        // how many representatives there must be is not what is asked here
        return findings.stream()
                .filter(it -> !it.provision().equals("decision.member-representatives.number"))
                .noneMatch(Finding::blocks);
    }

    private static boolean passed(SittingLaw law, Body body, LocalDate day, List<Row> rows) {
        return law
                .vote(proposal(body), Kind.ASSEMBLY, day, tally(rows), () -> RollCalls.representatives(seats(rows)))
                .stream()
                .noneMatch(Finding::blocks);
    }

    private static Tally tally(List<Row> rows) {
        return RollCalls.tally(seats(rows), null);
    }

    private static List<Seat> seats(List<Row> rows) {
        var seats = new ArrayList<Seat>();
        for (var row : rows) {
            var code = "p" + seats.size();
            seats.add(new Seat(code, code, row.woman(), row.representative(), row.vote(), null, null));
        }
        return seats;
    }

    private static Proposal proposal(Body body) {
        return new Proposal(
                new ProposalId(UUID.randomUUID()),
                new VillageCode("v001"),
                Matter.VILLAGE_AFFAIRS,
                body,
                null,
                Funding.NONE,
                Origin.VILLAGE_OFFICIALS,
                DAY);
    }
}
