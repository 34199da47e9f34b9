package org.cunwu.ground.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Overtaken;
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
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("引用依据：核对、使用、退回、停止")
class CitingTests {

    private static final VillageCode VILLAGE = new VillageCode("v027");
    private static final VillageCode OTHER = new VillageCode("v026");

    @Autowired
    Grounds grounds;

    @Autowired
    Texts texts;

    @Autowired
    Ledger ledger;

    @Autowired
    Verification verification;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TownClock clock;

    @Test
    @DisplayName("用到最后一分，多一分拒绝；退回以后可以再用；同一事项再用一次还是那一笔")
    void theCeilingIsDrawnToTheLastFen() {
        var number = entered(186_000_00, null, null);
        var first = UUID.randomUUID();
        var use = draw(number, 186_000_00 - 1, first);
        refused("ground.citation.ceiling", () -> draw(number, 2, UUID.randomUUID()));
        assertThat(draw(number, 186_000_00 - 1, first)).isEqualTo(use);
        assertThatIllegalStateException().isThrownBy(() -> draw(number, 5, first));
        draw(number, 1, UUID.randomUUID());
        assertThat(account(number).left()).contains(Fen.ZERO);
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.EXHAUSTED);

        var released = transaction.execute(it -> grounds.release(first, "付款被退回"));
        assertThat(released).extracting(Use::id).containsExactly(use.id());
        assertThat(account(number).left()).contains(new Fen(186_000_00 - 1));
        assertThat(account(number).uses()).hasSize(2);
        draw(number, 100, first);
        assertThat(account(number).used()).isEqualTo(new Fen(101));
    }

    @Test
    @DisplayName("别村的、没有的：只说不是本村的，不透露别的；别的事项、别的对方、过期的，各有理由")
    void everyRefusalSaysWhy() {
        var number = entered(100_00, clock.today(), "清河路桥队");
        var foreign = new Citation(
                number, OTHER, Affair.VILLAGE_AFFAIRS, Fen.ZERO, "清河路桥队", UUID.randomUUID(), clock.today());
        assertThat(grounds.examine(foreign))
                .singleElement()
                .satisfies(it -> assertThat(said(it)).doesNotContain("硬化", "清河", "v027"));
        refused("ground.citation.village", () -> draw(foreign));
        refused("ground.citation.village", () -> draw(cited("SQ-YSJY-1999-0001", 1, clock.today())));
        refused(
                "ground.citation.matter",
                () -> draw(new Citation(
                        number, VILLAGE, Affair.MERGER, Fen.ZERO, "清河路桥队", UUID.randomUUID(), clock.today())));
        refused(
                "ground.citation.counterpart",
                () -> draw(new Citation(
                        number, VILLAGE, Affair.VILLAGE_AFFAIRS, Fen.ZERO, null, UUID.randomUUID(), clock.today())));
        refused(
                "ground.citation.term",
                () -> draw(cited(number, 1, clock.today().plusDays(1))));
        draw(cited(number, 1, clock.today()));
        assertThat(grounds.examine(cited(number, 1000_00, clock.today())))
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(it -> assertThat(said(it)).contains("1,000.00", "0.01", "99.99", "重新决议"));
        assertThatIllegalArgumentException().isThrownBy(() -> cited(number, -1, clock.today()));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> grounds.draw(cited(number, 1, clock.today())));
    }

    @Test
    @DisplayName("暂停以后不能再用，引用它的事项各有一条记录；按同一原因恢复以后可以再用")
    void whatIsSuspendedStopsAndGoesOn() {
        var number = entered(100_00, null, null);
        var citing = UUID.randomUUID();
        draw(number, 1_00, citing);
        var stopped = transaction.execute(it -> {
            grounds.suspend(number, "原表决更正为未通过", "GZ-1");
            return grounds.suspend(number, "另一件更正", "GZ-2");
        });
        assertThat(java.util.Objects.requireNonNull(stopped).cases()).containsExactly(citing);
        assertThat(ledger.ofCase(citing))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.act().kind()).isEqualTo("ground.stopped"));
        refused("ground.citation.standing", () -> draw(number, 1, UUID.randomUUID()));
        assertThat(grounds.citable(VILLAGE, Affair.VILLAGE_AFFAIRS, clock.today()))
                .noneMatch(it -> it.ground().number().equals(number));

        resumed(number, "GZ-1");
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.SUSPENDED);
        resumed(number, "GZ-2");
        resumed(number, "GZ-2");
        draw(number, 1, UUID.randomUUID());
        assertThat(account(number).measures()).hasSize(4);
        assertThat(verification.verify().good()).isTrue();
    }

    private void resumed(String number, String act) {
        transaction.executeWithoutResult(it -> grounds.resume(number, "更正已经撤回", act));
    }

    @Test
    @DisplayName("重新表决的决议接替原来的：已经用的接着算，原来的不能再用")
    void aLaterResolutionCountsOn() {
        var earlier = entered(100_00, null, null);
        var citing = UUID.randomUUID();
        draw(earlier, 90_00, citing);
        var later = ground(120_00, null, null);
        transaction.executeWithoutResult(it -> grounds.replace(earlier, later));

        assertThat(account(later.number()).left()).contains(new Fen(30_00));
        assertThat(account(earlier).used()).isEqualTo(Fen.ZERO);
        assertThat(grounds.ended(earlier)).isTrue();
        assertThat(grounds.ended(later.number())).isFalse();
        refused("ground.citation.standing", () -> draw(earlier, 1, UUID.randomUUID()));
        assertThat(grounds.citedBy(citing))
                .extracting(it -> it.ground().number())
                .containsExactly(later.number());
    }

    @Test
    @DisplayName("同一份文件录两次：后一次被拒绝")
    void onePaperIsOneGround() {
        var paper = "石村决" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(it -> grounds.enter(onPaper(VILLAGE, paper)));
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> transaction.executeWithoutResult(it -> grounds.enter(onPaper(VILLAGE, paper))));
        transaction.executeWithoutResult(it -> grounds.enter(onPaper(OTHER, paper)));
    }

    @Test
    @DisplayName("同一时刻两件事项各要用六成：只有一件用得上，合计不超过")
    void twoAtTheSameMomentDoNotExceedTheCeiling() throws Exception {
        for (var round = 0; round < 5; round++) {
            var number = entered(100_00, null, null);
            var start = new CyclicBarrier(2);
            var both = List.of(racing(number, start), racing(number, start));
            var drawn = 0;
            for (var one : both) if (one.get(30, SECONDS)) drawn++;
            assertThat(drawn).isEqualTo(1);
            assertThat(account(number).used()).isEqualTo(new Fen(60_00));
        }
    }

    private CompletableFuture<Boolean> racing(String number, CyclicBarrier start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                transaction.executeWithoutResult(it -> {
                    await(start);
                    grounds.draw(cited(number, 60_00, clock.today()));
                });
                return true;
            } catch (ActUnlawful e) {
                return false;
            }
        });
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(30, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("许多次使用和退回，不论次序：有效的合计从不超过金额，与逐笔相加一致")
    void noCourseOfUsesExceedsTheCeiling() {
        var chance = new Random(20261125);
        for (var round = 0; round < 3; round++) {
            var ceiling = chance.nextLong(1, 50_000);
            var number = entered(ceiling, null, null);
            var open = new ArrayList<UUID>();
            for (var step = 0; step < 25; step++) {
                if (!open.isEmpty() && chance.nextInt(3) == 0) {
                    var back = open.remove(chance.nextInt(open.size()));
                    transaction.executeWithoutResult(it -> grounds.release(back, "退回"));
                } else {
                    var citing = UUID.randomUUID();
                    try {
                        draw(number, chance.nextLong(0, ceiling), citing);
                        open.add(citing);
                    } catch (ActUnlawful e) {
                        assertThat(account(number).used().value()).isLessThanOrEqualTo(ceiling);
                    }
                }
                assertThat(account(number).used().value()).isBetween(0L, ceiling);
            }
        }
    }

    private String said(Finding finding) {
        var words = texts.explain(finding);
        return words.name() + words.required() + words.found() + words.todo();
    }

    private static void refused(String provision, ThrowingCallable act) {
        assertThatExceptionOfType(ActUnlawful.class)
                .isThrownBy(act)
                .extracting(ActUnlawful::findings, InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsExactly(provision);
    }

    private Account account(String number) {
        return grounds.find(number).orElseThrow();
    }

    private Use draw(String number, long amount, UUID citing) {
        return draw(
                new Citation(number, VILLAGE, Affair.VILLAGE_AFFAIRS, new Fen(amount), "清河路桥队", citing, clock.today()));
    }

    private Use draw(Citation citation) {
        return java.util.Objects.requireNonNull(transaction.execute(it -> grounds.draw(citation)));
    }

    private static Citation cited(String number, long amount, LocalDate day) {
        return new Citation(number, VILLAGE, Affair.VILLAGE_AFFAIRS, new Fen(amount), "清河路桥队", UUID.randomUUID(), day);
    }

    private String entered(long ceiling, @Nullable LocalDate last, @Nullable String counterpart) {
        var ground = ground(ceiling, last, counterpart);
        transaction.executeWithoutResult(it -> grounds.enter(ground));
        return ground.number();
    }

    private Ground ground(long ceiling, @Nullable LocalDate last, @Nullable String counterpart) {
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

    private Ground onPaper(VillageCode village, String paper) {
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
                null,
                null);
    }
}
