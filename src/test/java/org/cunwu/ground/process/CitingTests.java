package org.cunwu.ground.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.Overtaken;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Citation;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Verification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
@DisplayName("引用依据：核对、使用、退回、停止")
class CitingTests extends CitingTown {

    @Autowired
    Ledger ledger;

    @Autowired
    Verification verification;

    @Autowired
    Texts texts;

    @Test
    @DisplayName("4D-08：决议的金额可以超过一成，用到最后一分，多一分拒绝；退回以后可以再用；同一事项再用一次还是那一笔")
    void theCeilingIsDrawnToTheLastFen() {
        var number = entered(186_000_00, null, null);
        var first = UUID.randomUUID();
        var use = draw(number, 186_000_00, first);
        assertThat(account(number).left()).contains(Fen.ZERO);
        assertThat(account(number).state(clock.today())).isEqualTo(Account.State.EXHAUSTED);
        refused("ground.citation.ceiling", () -> draw(number, 18_600_01, UUID.randomUUID()));
        assertThat(draw(number, 186_000_00, first)).isEqualTo(use);
        assertThatIllegalStateException().isThrownBy(() -> draw(number, 5, first));
        draw(number, 18_599_99, UUID.randomUUID());
        assertThat(citable()).contains(number);
        draw(number, 1, UUID.randomUUID());
        assertThat(citable()).doesNotContain(number);
        refused("ground.citation.ceiling", () -> draw(number, 1, UUID.randomUUID()));

        var released = transaction.execute(it -> grounds.release(first, "付款被退回"));
        assertThat(released).extracting(Use::id).containsExactly(use.id());
        assertThat(released).extracting(Use::by).containsExactly(CLERK);
        assertThat(account(number).left()).contains(new Fen(167_400_00));
        assertThat(account(number).uses()).hasSize(3);
        draw(number, 100, first);
        assertThat(account(number).used()).isEqualTo(new Fen(18_601_00));
    }

    private List<String> citable() {
        return grounds.citable(VILLAGE, Affair.VILLAGE_AFFAIRS, clock.today()).stream()
                .map(it -> it.ground().number())
                .toList();
    }

    @Test
    @DisplayName("委托的金额不能超过：多一分拒绝")
    void aMandateEndsAtItsAmount() {
        var mandate = mandate(VILLAGE, "石村委" + UUID.randomUUID().toString().substring(0, 8), new Fen(100_00));
        transaction.executeWithoutResult(it -> grounds.enter(mandate));
        refused("ground.citation.ceiling", () -> draw(ordinary(mandate.number(), 100_01)));
        draw(ordinary(mandate.number(), 100_00));
        assertThat(grounds.citable(VILLAGE, Affair.ORDINARY, clock.today()))
                .noneMatch(it -> it.ground().number().equals(mandate.number()));
    }

    private Citation ordinary(String number, long amount) {
        return new Citation(
                number, VILLAGE, Affair.ORDINARY, new Fen(amount), null, UUID.randomUUID(), CLERK, clock.today());
    }

    @Test
    @DisplayName("等待批准的依据从第一天起不能引用，补录以前日期的也不行；没有事项因此停下；批准以后可以用")
    void whatIsHeldBackCarriesNothingYet() {
        var number = entered(100_00, null, null);
        transaction.executeWithoutResult(it -> grounds.holdBack(number, "等待批准", number));
        for (var day : List.of(clock.today(), clock.today().minusDays(30)))
            refused("ground.citation.standing", () -> draw(cited(number, 1, day)));
        assertThat(citable()).doesNotContain(number);
        resumed(number, "别的原因");
        refused("ground.citation.standing", () -> draw(number, 1, UUID.randomUUID()));
        resumed(number, number);
        draw(number, 1, UUID.randomUUID());
    }

    @Test
    @DisplayName("别村的、没有的：只说不是本村的，不透露别的；别的事项、别的对方、过期的，各有理由")
    void everyRefusalSaysWhy() {
        var number = entered(100_00, clock.today(), "清河路桥队");
        var foreign = new Citation(
                number, OTHER, Affair.VILLAGE_AFFAIRS, Fen.ZERO, "清河路桥队", UUID.randomUUID(), CLERK, clock.today());
        assertThat(grounds.examine(foreign))
                .singleElement()
                .satisfies(it -> assertThat(said(it)).doesNotContain("硬化", "清河", "v027"));
        refused("ground.citation.village", () -> draw(foreign));
        refused("ground.citation.village", () -> draw(cited("SQ-YSJY-1999-0001", 1, clock.today())));
        refused(
                "ground.citation.matter",
                () -> draw(new Citation(
                        number, VILLAGE, Affair.MERGER, Fen.ZERO, "清河路桥队", UUID.randomUUID(), CLERK, clock.today())));
        refused(
                "ground.citation.counterpart",
                () -> draw(new Citation(
                        number,
                        VILLAGE,
                        Affair.VILLAGE_AFFAIRS,
                        Fen.ZERO,
                        null,
                        UUID.randomUUID(),
                        CLERK,
                        clock.today())));
        refused(
                "ground.citation.term",
                () -> draw(cited(number, 1, clock.today().plusDays(1))));
        draw(cited(number, 1, clock.today()));
        assertThat(grounds.examine(cited(number, 1000_00, clock.today())))
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(it -> assertThat(said(it)).contains("1,000.00", "0.01", "109.99", "重新决议"));
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
        assertThat(grounds.ended(number)).isFalse();
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
        var refunded = UUID.randomUUID();
        draw(earlier, 5_00, refunded);
        transaction.executeWithoutResult(it -> grounds.release(refunded, "付款被退回"));
        var later = ground(120_00, null, null);
        transaction.executeWithoutResult(it -> grounds.replace(earlier, later));

        assertThat(account(later.number()).left()).contains(new Fen(30_00));
        assertThat(account(later.number()).uses()).singleElement().satisfies(it -> {
            assertThat(it.caseId()).isEqualTo(citing);
            assertThat(it.by()).isEqualTo(CLERK);
        });
        assertThat(account(earlier).used()).isEqualTo(Fen.ZERO);
        assertThat(grounds.ended(earlier)).isTrue();
        assertThat(grounds.ended(later.number())).isFalse();
        refused("ground.citation.standing", () -> draw(earlier, 1, UUID.randomUUID()));
        assertThat(grounds.citedBy(citing))
                .extracting(it -> it.ground().number())
                .containsExactly(later.number());
    }

    @Test
    @DisplayName("可以引用的只有本村的、这一类事项的、已经起效的")
    void onlyWhatCouldBeCitedIsOffered() {
        var number = entered(100_00, null, null);
        assertThat(citable()).contains(number);
        for (var asked : List.of(
                grounds.citable(OTHER, Affair.VILLAGE_AFFAIRS, clock.today()),
                grounds.citable(VILLAGE, Affair.MERGER, clock.today()),
                grounds.citable(VILLAGE, Affair.VILLAGE_AFFAIRS, clock.today().minusDays(31))))
            assertThat(asked).noneMatch(it -> it.ground().number().equals(number));
        assertThat(grounds.citable(
                        VILLAGE, Affair.VILLAGE_AFFAIRS, clock.today().minusDays(30)))
                .anyMatch(it -> it.ground().number().equals(number));
    }

    @Test
    @DisplayName("同一份文件录两次：后一次被拒绝")
    void onePaperIsOneGround() {
        var paper = "石村决" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(it -> grounds.enter(mandate(VILLAGE, paper, null)));
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> transaction.executeWithoutResult(it -> grounds.enter(mandate(VILLAGE, paper, null))));
        transaction.executeWithoutResult(it -> grounds.enter(mandate(OTHER, paper, null)));
    }

    private String said(Finding finding) {
        var words = texts.explain(finding);
        return words.name() + words.required() + words.found() + words.todo();
    }
}
