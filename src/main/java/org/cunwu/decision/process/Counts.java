package org.cunwu.decision.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Body;
import org.cunwu.decision.process.Resolve.ResolveForm;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.jspecify.annotations.Nullable;

/** 大会计数 — the counts of a meeting too large for a roll call; the size of the body is its roll's. */
final class Counts {

    private Counts() {}

    /** @throws FormRejected when a count is missing or the roll is empty */
    static Tally of(Body body, List<Seat> roll, ResolveForm form) {
        if (roll.isEmpty()) throw FormRejected.field("attended", "decision.roll-call.empty");
        var wrong = new LinkedHashMap<String, Wrong>();
        var attended = needed("attended", form.attended(), wrong);
        var agreed = needed("agreed", form.agreed(), wrong);
        var disagreed = needed("disagreed", form.disagreed(), wrong);
        var abstained = needed("abstained", form.abstained(), wrong);
        var proxies = body == Body.MEMBERS_ASSEMBLY ? orNone(form.proxies()) : 0;
        var stray = body == Body.MEMBERS_ASSEMBLY ? orNone(form.strayProxies()) : 0;
        if (stray > proxies) wrong.put("strayProxies", new Wrong("decision.counts.stray", List.of()));
        if (!wrong.isEmpty()) throw new FormRejected(wrong);
        var byHousehold = body == Body.VILLAGERS_ASSEMBLY && Boolean.TRUE.equals(form.byHousehold());
        return new Tally(
                byHousehold,
                roll.size(),
                0,
                0,
                Math.addExact(attended, proxies - stray),
                0,
                proxies - stray,
                stray,
                agreed,
                disagreed,
                abstained);
    }

    private static int needed(String path, @Nullable Integer count, Map<String, Wrong> wrong) {
        if (count == null) wrong.put(path, new Wrong("engine.form.not-null", List.of()));
        return orNone(count);
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
