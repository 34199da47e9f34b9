package org.cunwu.ground.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.ground.rules.Examined.outcome;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Tolerance;
import org.cunwu.ground.rules.CitationRules.Ceiling;
import org.cunwu.kernel.Verdict.Outcome;

@Label("决议金额的性质")
class CeilingPropertiesTests {

    @Property
    @Label("按什么次序使用、退回，有效的合计都不超过决议的金额")
    void noOrderOfDrawingAndReleasingExceedsTheCeiling(
            @ForAll @LongRange(max = 1_000_000) long ceiling,
            @ForAll @Size(max = 40) List<@IntRange(min = -3, max = 400_000) Integer> course) {
        var open = new ArrayList<Long>();
        for (long next : course) {
            if (next < 0) {
                // given back: one of those that count, chosen by the number
                if (!open.isEmpty()) open.remove((int) (-next % open.size()));
                continue;
            }
            if (outcome(CitationRules.CEILING, new Ceiling(Kind.MANDATE, ceiling, sum(open), next))
                    == Outcome.SATISFIED) open.add(next);
            assertThat(sum(open)).isLessThanOrEqualTo(ceiling);
        }
    }

    @Property
    @Label("能用的一定还能少用，不能用的一定不能多用")
    void lessIsAllowedWhereMoreIs(
            @ForAll @LongRange(max = 1_000_000) long ceiling,
            @ForAll @LongRange(max = 1_000_000) long used,
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount) {
        var more = outcome(CitationRules.CEILING, new Ceiling(Kind.MANDATE, ceiling, used, amount));
        var less = outcome(CitationRules.CEILING, new Ceiling(Kind.MANDATE, ceiling, used, amount - 1));

        assertThat(more == Outcome.SATISFIED && less != Outcome.SATISFIED).isFalse();
        assertThat(more == Outcome.SATISFIED).isEqualTo(used + amount <= ceiling);
    }

    @Property
    @Label("4D-08：决议可以多用的恰好是设定的比例，能付的和结果能登记的是同一个数")
    void aResolutionGivesWayByTheSetShare(
            @ForAll @LongRange(max = 1_000_000) long resolved, @ForAll @LongRange(max = 2_000_000) long spent) {
        var paid = outcome(CitationRules.CEILING, new Ceiling(Kind.RESOLUTION, resolved, 0L, spent));

        assertThat(paid == Outcome.SATISFIED).isEqualTo(10 * spent <= 11 * resolved);
        assertThat(paid == Outcome.SATISFIED).isEqualTo(spent <= resolved || Tolerance.within(10, resolved, spent));
    }

    private static long sum(List<Long> uses) {
        return uses.stream().mapToLong(it -> it).sum();
    }
}
