package org.cunwu.desk.web.api;

import java.util.Optional;
import java.util.Set;
import org.cunwu.desk.web.Deadlines;
import org.cunwu.desk.web.OnBehalf;
import org.cunwu.desk.web.Places;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, what waits for me, and the record of the villages within my reach. */
@RestController
@RequestMapping("/api/v1")
class PersonApi {

    private static final int LARGEST_PAGE = 200;

    /** Who may see how many records every village has. */
    private static final Set<PostKind> SEES_ALL_CHAINS = Set.of(PostKind.AUDITOR, PostKind.ADMINISTRATOR);

    private final Directory directory;
    private final Places places;
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final OnBehalf onBehalf;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final TownClock clock;

    PersonApi(
            Directory directory,
            Places places,
            Inbox inbox,
            Deadlines deadlines,
            OnBehalf onBehalf,
            Ledger ledger,
            Checkpoints checkpoints,
            TownClock clock) {
        this.directory = directory;
        this.places = places;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.onBehalf = onBehalf;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @GetMapping("/me")
    Answers.Me me(PersonId person) {
        var known = directory.person(person).orElseThrow(NothingHere::new);
        return new Answers.Me(
                person.value(),
                known.name(),
                directory.posts(person, clock.today()).stream()
                        .map(it -> Answers.Office.of(it, places.name(it.place())))
                        .toList(),
                directory.villagesOf(person, clock.today()).stream()
                        .map(VillageCode::value)
                        .sorted()
                        .toList());
    }

    @GetMapping("/inbox")
    Answers.Inboxed inbox(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            PersonId person) {
        var last = Optional.ofNullable(after).filter(it -> it.matches("[A-Za-z0-9-]{1,64}"));
        var asked = page(size);
        var open = inbox.of(person, last.orElse(null), asked);
        var named = onBehalf.byGroup(person, open);
        var items = open.stream()
                .map(it -> Answers.Open.of(it, deadlines, named.get(it.group())))
                .toList();
        return new Answers.Inboxed(
                items, items.size() < asked ? null : items.get(asked - 1).task());
    }

    @GetMapping("/villages/{code}/ledger")
    Answers.Chain chain(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int size,
            PersonId person) {
        if (!mayRead(person, code)) throw new NothingHere();
        var asked = page(size);
        var entries = ledger.chain(code, Math.max(0, after), asked).stream()
                .map(Answers.Recorded::of)
                .toList();
        return new Answers.Chain(
                entries, entries.size() < asked ? null : entries.get(asked - 1).height());
    }

    @GetMapping("/checkpoints/latest")
    Answers.Proof checkpoint(PersonId person) {
        var latest = checkpoints.latest().orElseThrow(NothingHere::new);
        if (holdsAny(person, SEES_ALL_CHAINS)) return Answers.Proof.whole(latest);
        var reach = directory.villagesOf(person, clock.today());
        return Answers.Proof.part(
                latest, it -> VillageCode.isValid(it.chain()) && reach.contains(new VillageCode(it.chain())));
    }

    /** A village's chain for whomever its affairs reach; the town's own for the auditors. */
    private boolean mayRead(PersonId person, String code) {
        if (code.equals(Act.TOWN)) {
            return holdsAny(person, Set.of(PostKind.AUDITOR));
        }
        return VillageCode.isValid(code)
                && directory.villagesOf(person, clock.today()).contains(new VillageCode(code));
    }

    private boolean holdsAny(PersonId person, Set<PostKind> kinds) {
        return directory.posts(person, clock.today()).stream().anyMatch(it -> kinds.contains(it.kind()));
    }

    private static int page(int size) {
        return Math.min(Math.max(1, size), LARGEST_PAGE);
    }
}
