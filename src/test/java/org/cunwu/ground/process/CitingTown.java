package org.cunwu.ground.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Citation;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A village with grounds that are cited in every lawful and unlawful way. */
abstract class CitingTown {

    static final VillageCode VILLAGE = new VillageCode("v027");
    static final PersonId CLERK = new PersonId("v027-village-clerk");
    static final VillageCode OTHER = new VillageCode("v026");

    @Autowired
    Grounds grounds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TownClock clock;

    static void refused(String provision, ThrowingCallable act) {
        assertThatExceptionOfType(ActUnlawful.class)
                .isThrownBy(act)
                .extracting(ActUnlawful::findings, InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsExactly(provision);
    }

    Account account(String number) {
        return grounds.find(number).orElseThrow();
    }

    Use draw(String number, long amount, UUID citing) {
        return draw(new Citation(
                number, VILLAGE, Affair.VILLAGE_AFFAIRS, new Fen(amount), "清河路桥队", citing, CLERK, clock.today()));
    }

    Use draw(Citation citation) {
        return java.util.Objects.requireNonNull(transaction.execute(it -> grounds.draw(citation)));
    }

    static Citation cited(String number, long amount, LocalDate day) {
        return new Citation(
                number, VILLAGE, Affair.VILLAGE_AFFAIRS, new Fen(amount), "清河路桥队", UUID.randomUUID(), CLERK, day);
    }

    String entered(long ceiling, @Nullable LocalDate last, @Nullable String counterpart) {
        var ground = ground(ceiling, last, counterpart);
        transaction.executeWithoutResult(it -> grounds.enter(ground));
        return ground.number();
    }

    Ground ground(long ceiling, @Nullable LocalDate last, @Nullable String counterpart) {
        return new Ground(
                "SQ-YSJY-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                Kind.RESOLUTION,
                VILLAGE,
                UUID.randomUUID(),
                "硬化村东道路",
                Authority.REPRESENTATIVES_ASSEMBLY,
                Set.of(Affair.VILLAGE_AFFAIRS),
                null,
                clock.today().minusDays(30),
                clock.today().minusDays(30),
                last,
                new Fen(ceiling),
                counterpart);
    }

    Ground mandate(VillageCode village, String paper, @Nullable Fen ceiling) {
        return new Ground(
                "SQ-YJ-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                Kind.MANDATE,
                village,
                UUID.randomUUID(),
                "委托村会计办理开户",
                Authority.VILLAGE_COMMITTEE,
                Set.of(Affair.ORDINARY),
                paper,
                clock.today().minusDays(30),
                clock.today().minusDays(30),
                clock.today().plusDays(30),
                ceiling,
                null);
    }
}
