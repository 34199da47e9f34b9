package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cunwu.ledger.register.OwnLedger.CASE;
import static org.cunwu.ledger.register.OwnLedger.act;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

@Tag("database")
@DisplayName("办理记录成链")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainTests {

    private final OwnLedger own = new OwnLedger();

    @BeforeAll
    void warmUp() {
        own.add("warm", 1);
    }

    @AfterAll
    void close() {
        own.close();
    }

    @Test
    @DisplayName("记下什么，读出什么，回执带位次与哈希")
    void anActComesBackAsItWasRecorded() {
        var act = act("r001", "硬化村道 1.2 公里");
        var receipt = own.add(act);

        var entry = own.ledger.chain("r001", 0, 10).get(0);
        assertThat(entry.act()).isEqualTo(act);
        assertThat(receipt).isEqualTo(new Receipt(entry.id(), "r001", 1, entry.hash(), entry.enteredAt()));
        assertThat(entry.previous()).isEqualTo("0".repeat(64));
        assertThat(entry.algorithm()).isEqualTo("SHA-256");
        assertThat(own.ledger.ofCase(CASE)).contains(entry);
    }

    @Test
    @DisplayName("位次从 1 起：零和负数的位置数据库不收")
    void noRecordStandsBelowTheFirst() {
        own.add("w001", 1);
        for (var height : new long[] {0, -1}) {
            assertThatThrownBy(() -> own.copyFirstTo("w001", height))
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        }
    }

    @Test
    @DisplayName("一次事务里的多条记录按顺序入链，回执按记入的顺序给出")
    void actsOfOneTransactionAreChainedInTheirOrder() {
        var receipts = own.transaction.execute(status -> {
            own.ledger.append(act("m002", "一"));
            own.ledger.append(act("m001", "二"));
            own.ledger.settle();
            own.ledger.append(act("m002", "三"));
            return own.ledger.settle();
        });

        assertThat(receipts).extracting(Receipt::chain).containsExactly("m002", "m001", "m002");
        assertThat(receipts).extracting(Receipt::height).containsExactly(1L, 1L, 2L);
    }

    @Test
    @DisplayName("没有人结算的记录在提交前入链")
    void whatNobodySettlesIsChainedBeforeTheCommit() {
        own.transaction.executeWithoutResult(status -> own.ledger.append(act("u001", "一")));

        assertThat(own.ledger.chain("u001", 0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("事务回滚，记录也不留")
    void aRollbackLeavesNoAct() {
        own.add("b001", 1);
        own.transaction.executeWithoutResult(status -> {
            own.ledger.append(act("b001", "二"));
            own.ledger.settle();
            status.setRollbackOnly();
        });

        assertThat(own.ledger.chain("b001", 0, 10)).hasSize(1);
        assertThat(own.add(act("b001", "三")).height()).isEqualTo(2);
    }

    @Test
    @DisplayName("不在事务里不得记录")
    void outsideATransactionNothingIsRecorded() {
        assertThatIllegalStateException().isThrownBy(() -> own.ledger.append(act("o001", "一")));
    }

    @Test
    @DisplayName("二十人同时记入同一条新链：不缺号、不重号、前后相接")
    void twentyPeopleAtOnceLeaveNoGap() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var work = new ArrayList<Callable<Receipt>>();
            for (var number = 0; number < 200; number++) {
                var title = "第" + number + "件";
                work.add(() -> own.add(act("race", title)));
            }
            for (var done : pool.invokeAll(work, 60, TimeUnit.SECONDS)) done.get();
        } finally {
            pool.shutdownNow();
        }

        var previous = Row.NOTHING;
        var height = 0L;
        for (var row : own.rows.ofChain("race", 0, 1000)) {
            assertThat(row.height()).isEqualTo(++height);
            assertThat(row.previous()).isEqualTo(previous);
            assertThat(row.isIntact()).isTrue();
            previous = row.hash();
        }
        assertThat(height).isEqualTo(200);
    }

    @Test
    @DisplayName("两人同时记入两条链，先后相反也不互等")
    void oppositeOrdersDoNotDeadlock() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var work = new ArrayList<Callable<List<Receipt>>>();
            for (var turn = 0; turn < 40; turn++) {
                var first = turn % 2 == 0 ? "x001" : "x002";
                var second = turn % 2 == 0 ? "x002" : "x001";
                work.add(() -> both(act(first, "甲"), act(second, "乙")));
            }
            for (var done : pool.invokeAll(work, 60, TimeUnit.SECONDS)) done.get();
        } finally {
            pool.shutdownNow();
        }
        assertThat(own.ledger.chain("x001", 0, 100)).extracting(Entry::height).hasSize(40);
    }

    @Test
    @DisplayName("数据库自己拒绝修改、删除、清空")
    void theDatabaseItselfRefusesChanges() {
        own.add("t001", 1);
        for (var statement : List.of(
                "update ledger_entry set kind = 'x' where chain = 't001'",
                "delete from ledger_entry where chain = 't001'",
                "truncate table ledger_entry",
                "update ledger_personal set plain = 'x'",
                "delete from ledger_personal")) {
            assertThatThrownBy(() -> own.jdbc.execute(statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
        assertThat(own.ledger.chain("t001", 0, 10)).hasSize(1);
    }

    private List<Receipt> both(Act first, Act second) {
        return own.transaction.execute(status -> {
            own.ledger.append(first);
            own.ledger.append(second);
            return own.ledger.settle();
        });
    }
}
