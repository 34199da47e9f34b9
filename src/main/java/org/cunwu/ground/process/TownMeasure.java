package org.cunwu.ground.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Acting;
import org.cunwu.engine.CaseAct;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.ground.Account;
import org.cunwu.ground.Basis;
import org.cunwu.ground.Measure;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.ground.register.MeasureRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;

/** 镇的措施 — what the three of them share: who may, the ground held until the act ends, the row, the words. */
abstract class TownMeasure<F extends Record> implements CaseAct<F> {

    private static final Set<PostKind> TOWN = Set.of(PostKind.MAYOR, PostKind.DEPUTY_HEAD);

    private final GroundAccounts accounts;
    private final MeasureRegister measures;
    private final Cases cases;
    private final Stopping stopping;
    private final TownClock clock;

    TownMeasure(GroundAccounts accounts, MeasureRegister measures, Cases cases, Stopping stopping, TownClock clock) {
        this.accounts = accounts;
        this.measures = measures;
        this.cases = cases;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Override
    public Set<PostKind> posts() {
        return TOWN;
    }

    @Override
    public String whoMay() {
        return "ground.measure.who";
    }

    /**
     * The ground of that case, which nobody else touches until the act ends.
     *
     * @throws Overtaken when it ended already
     */
    final Account held(UUID caseId) {
        var number = latest(caseId).ground().number();
        var account = accounts.lock(number).orElseThrow();
        if (account.end().isPresent()) throw new Overtaken(null, null);
        return account;
    }

    /** A case that was voted twice made two: the one that counts. */
    private Account latest(UUID caseId) {
        var known = accounts.ofCase(caseId);
        if (known.isEmpty()) throw new NothingHere();
        return known.get(known.size() - 1);
    }

    final void checkDay(LocalDate onDay, Acting acting, Account account) {
        if (onDay.isAfter(acting.today())) throw FormRejected.field("onDay", "engine.form.past-or-present");
        if (onDay.isBefore(account.ground().decidedOn()))
            throw FormRejected.field(
                    "onDay", "ground.measure.too-early", account.ground().decidedOn());
    }

    final Measure take(
            Account account,
            Measure.Type type,
            @Nullable Basis basis,
            String reason,
            LocalDate onDay,
            Acting acting,
            @Nullable String successor,
            @Nullable Long lifts) {
        var measure = new Measure(
                0,
                account.ground().number(),
                type,
                basis,
                reason,
                onDay,
                acting.person().value(),
                null,
                successor,
                lifts);
        measures.add(measure, clock.instant());
        return measure;
    }

    static Map<String, @Nullable Object> content(Measure measure) {
        var basis = measure.basis();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("ground", measure.number());
        content.put("basis", basis == null ? null : basis.citation());
        content.put("reason", measure.reason());
        content.put("onDay", measure.onDay().toString());
        content.put("successor", measure.successor());
        return content;
    }

    /** The act of a measure that stops what rests on the ground, by name. */
    final Deed stopping(String kind, Account account, Measure measure, List<FileId> papers) {
        var content = content(measure);
        content.put("stopped", named(stopping.running(account)));
        return Deed.of(kind, measure.onDay(), content).withEvidence(papers);
    }

    /** Makes the measure that this act took known, after the act stands. */
    final void stop(Acting acting) {
        var account = latest(acting.caseFile().id());
        stopping.stop(account, account.measures().get(account.measures().size() - 1));
    }

    /** The numbers of the cases, as far as they have one. */
    private List<String> named(List<UUID> running) {
        return running.stream()
                .flatMap(it -> cases.byId(it).stream())
                .map(it -> it.number().isEmpty() ? it.title() : it.number())
                .toList();
    }
}
