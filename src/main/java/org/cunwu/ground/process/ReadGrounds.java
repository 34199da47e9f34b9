package org.cunwu.ground.process;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cunwu.engine.CaseActs;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Submission;
import org.cunwu.ground.Account;
import org.cunwu.ground.GroundBook;
import org.cunwu.ground.Measure;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅依据 — within the reach of the reader's posts of today. */
@Component
class ReadGrounds implements GroundBook {

    private final GroundAccounts accounts;
    private final List<TownMeasure<?>> measures;
    private final Stopping stopping;
    private final CaseActs acts;
    private final Directory directory;
    private final TownClock clock;

    ReadGrounds(
            GroundAccounts accounts,
            List<TownMeasure<?>> measures,
            Stopping stopping,
            CaseActs acts,
            Directory directory,
            TownClock clock) {
        this.accounts = accounts;
        this.measures = measures;
        this.stopping = stopping;
        this.acts = acts;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Listed list(PersonId person, Asked asked) {
        var villages = directory.villagesOf(person, clock.today()).stream()
                .sorted(Comparator.comparing(VillageCode::value))
                .toList();
        if (villages.isEmpty()) throw new NotYours("ground.book.not-yours");
        var wanted = asked.village();
        var village = wanted == null ? villages.get(0) : wanted;
        if (!villages.contains(village)) throw new NothingHere();
        var found = accounts.ofVillage(village).stream()
                .map(this::line)
                .filter(it -> asked.state() == null || it.state() == asked.state())
                .filter(it -> matches(it.account(), asked.words()))
                .skip((long) asked.page() * PAGE)
                .limit(PAGE + 1L)
                .toList();
        return new Listed(village, villages, found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    private static boolean matches(Account account, String words) {
        var ground = account.ground();
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.of(ground.title(), ground.number(), ground.paperNumber(), ground.counterpart())
                .anyMatch(it -> it != null && it.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    @Transactional(readOnly = true)
    public Shown show(PersonId person, String number) {
        var account = within(person, number);
        var offered = measures.stream()
                .filter(it -> makesSense(it.code(), account))
                .filter(it -> acts.offered(person, account.ground().caseId(), it))
                .map(TownMeasure::code)
                .sorted()
                .toList();
        return new Shown(line(account), stopping.running(account), offered);
    }

    /** Nothing is done to what ended, and nothing lifted that was not ordered. */
    private static boolean makesSense(String code, Account account) {
        if (account.end().isPresent()) return false;
        return !code.equals("lift") || account.suspensions().stream().anyMatch(it -> it.type() == Measure.Type.ORDER);
    }

    @Override
    public Class<? extends Record> form(String code) {
        return measure(code).form();
    }

    @Override
    public Submission act(PersonId person, String number, String code, Map<String, ?> values, String key) {
        var measure = measure(code);
        return acts.submit(person, within(person, number).ground().caseId(), measure, values, key);
    }

    private TownMeasure<?> measure(String code) {
        return measures.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    private Account within(PersonId person, String number) {
        var reach = directory.villagesOf(person, clock.today());
        return accounts.find(number)
                .filter(it -> reach.contains(it.ground().village()))
                .orElseThrow(NothingHere::new);
    }

    private Line line(Account account) {
        return new Line(account, account.state(clock.today()));
    }
}
