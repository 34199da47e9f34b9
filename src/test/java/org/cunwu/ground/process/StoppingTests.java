package org.cunwu.ground.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Citing;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Stopped;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("停止一份依据：哪些事项停下，告诉谁，记在哪里")
class StoppingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final UUID drawing = UUID.randomUUID();
    private final UUID refunded = UUID.randomUUID();
    private final UUID carried = UUID.randomUUID();
    private final List<Act> acts = new ArrayList<>();
    private final List<Stopped> told = new ArrayList<>();
    private final Stopping stopping = new Stopping(
            List.of(institution(List.of(carried, drawing)), institution(List.of())), ledger(), new TownClock());

    @Test
    @DisplayName("用着的和据以办理的停下，各算一次；退回的不算")
    void whatRestsOnIt() {
        assertThat(stopping.running(account())).containsExactly(drawing, carried);
    }

    @Test
    @DisplayName("暂停的说暂停，撤销的说失效；每件事项一条记录，每个机构都知道")
    void everybodyIsTold() {
        var suspended = stopping.stop(account(), measure(Measure.Type.SUSPEND));
        assertThat(suspended.forGood()).isFalse();
        assertThat(suspended.cases()).containsExactly(drawing, carried);
        assertThat(acts).extracting(Act::kind).containsExactly("ground.stopped", "ground.stopped");
        assertThat(acts).extracting(Act::caseId).containsExactly(drawing, carried);
        assertThat(acts.get(0).content()).containsEntry("ground", "SQ-1").containsEntry("reason", "侵犯村民权利");
        assertThat(told).containsExactly(suspended, suspended);

        acts.clear();
        assertThat(stopping.stop(account(), measure(Measure.Type.REVOKE)).forGood())
                .isTrue();
        assertThat(acts).extracting(Act::kind).containsOnly("ground.ended");
    }

    private Account account() {
        var ground = new Ground(
                "SQ-1",
                Kind.RESOLUTION,
                new VillageCode("v001"),
                UUID.randomUUID(),
                "硬化村东道路",
                Authority.VILLAGERS_ASSEMBLY,
                Set.of(Affair.VILLAGE_AFFAIRS),
                null,
                DAY,
                DAY,
                null,
                new Fen(100),
                null);
        return new Account(ground, List.of(use(drawing, null), use(refunded, DAY)), List.of());
    }

    private static Use use(UUID caseId, @Nullable LocalDate releasedOn) {
        return new Use(UUID.randomUUID(), "SQ-1", caseId, new Fen(1), DAY, null, releasedOn, null);
    }

    private static Measure measure(Measure.Type type) {
        return new Measure(1, "SQ-1", type, null, "侵犯村民权利", DAY, "town-mayor", null, null, null);
    }

    private Citing institution(List<UUID> running) {
        return new Citing() {
            @Override
            public List<UUID> runningOn(String number) {
                return number.equals("SQ-1") ? running : List.of();
            }

            @Override
            public void stopped(Stopped what) {
                told.add(what);
            }
        };
    }

    private Ledger ledger() {
        return new Ledger() {
            @Override
            public void append(Act act) {
                acts.add(act);
            }

            @Override
            public List<Receipt> settle() {
                return List.of();
            }

            @Override
            public List<Entry> chain(String chain, long after, int size) {
                return List.of();
            }

            @Override
            public List<Entry> ofCase(UUID caseId) {
                return List.of();
            }
        };
    }
}
