package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Verification.Check;
import org.cunwu.ledger.Verification.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with full rights on the database changes what stands there; each change is undone by a rollback. */
@Tag("database")
@DisplayName("篡改必被指名")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTests {

    private static final String ROW = "chain = 'c001' and height = 3";

    private final OwnLedger own = new OwnLedger();
    private final JdbcTemplate jdbc = own.jdbc;

    @BeforeAll
    void fill() {
        own.add("c001", 5);
        own.add("c002", 2);
        own.dropGuards();
    }

    @AfterAll
    void close() {
        own.close();
    }

    @Test
    @DisplayName("没有改动时完好")
    void anUntouchedLedgerIsGood() {
        assertThat(own.verification.verify().good()).isTrue();
    }

    @TestFactory
    @DisplayName("ledger_entry 每一列改一处")
    Stream<DynamicTest> everyColumnOfARecord() {
        return columns("ledger_entry")
                .map(column -> DynamicTest.dynamicTest(column, () -> {
                    var wrong = List.of("chain", "height").contains(column) ? Check.MISSING : Check.CONTENT;
                    assertThat(afterwards(() -> change("ledger_entry", column, ROW)))
                            .contains(new Fault("c001", 3, wrong));
                }));
    }

    @TestFactory
    @DisplayName("ledger_personal 每一列改一处")
    Stream<DynamicTest> everyColumnOfAPersonalValue() {
        var row = "name = 'phone' and entry = (select id from ledger_entry where " + ROW + ")";
        return columns("ledger_personal")
                .map(column -> DynamicTest.dynamicTest(
                        column,
                        () -> assertThat(afterwards(() -> change("ledger_personal", column, row)))
                                .containsExactly(new Fault("c001", 3, Check.PERSONAL))));
    }

    @Test
    @DisplayName("个人信息未经办理被删除")
    void aPersonalValueGoneWithoutAnAct() {
        assertThat(afterwards(() -> jdbc.update(
                        "delete from ledger_personal where entry = (select id from ledger_entry where " + ROW + ")")))
                .containsExactly(new Fault("c001", 3, Check.PERSONAL));
        assertThat(afterwards(() -> jdbc.update("update ledger_personal set salt = null, plain = null,"
                        + " erased_by = (select id from ledger_entry where chain = 'c001' and height = 1)"
                        + " where entry = (select id from ledger_entry where " + ROW + ")")))
                .containsExactly(new Fault("c001", 3, Check.PERSONAL));
    }

    @Test
    @DisplayName("依办理删除的个人信息：内容不在了，链仍完好")
    void anErasedValueLeavesTheChainWhole() {
        assertThat(afterwards(() -> {
                    var id = own.ledger.chain("c001", 2, 1).get(0).id();
                    own.erasing.erase(id, "phone", new PersonId("admin"), "town-administrator", "本人申请");
                    own.ledger.settle();
                    assertThat(own.ledger.chain("c001", 2, 1).get(0).act().personal())
                            .containsOnlyKeys("reporter");
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("删掉中间一条")
    void aRecordTakenOutOfTheMiddle() {
        assertThat(afterwards(() -> jdbc.update("delete from ledger_entry where " + ROW)))
                .containsExactly(new Fault("c001", 3, Check.MISSING));
    }

    @Test
    @DisplayName("调换两条")
    void twoRecordsSwapped() {
        assertThat(afterwards(() -> {
                    height(3, 99);
                    height(2, 3);
                    height(99, 2);
                }))
                .containsExactly(new Fault("c001", 2, Check.CONTENT));
    }

    @Test
    @DisplayName("改内容并重算该条的哈希：下一条接不上")
    void aRecordSealedAnew() {
        assertThat(afterwards(
                        () -> reseal(3, own.rows.at("c001", 3).orElseThrow().previous())))
                .containsExactly(new Fault("c001", 4, Check.REORDERED));
    }

    @Test
    @DisplayName("截掉链尾：链头证明少了一条；链头也改回去，回执证明少了一条")
    void theTailCutOff() {
        assertThat(afterwards(() -> jdbc.update("delete from ledger_entry where chain = 'c001' and height = 5")))
                .containsExactly(new Fault("c001", 5, Check.TAIL));
        assertThat(afterwards(own::cutTail)).containsExactly(new Fault("c001", 5, Check.TAIL));
    }

    @Test
    @DisplayName("从中间起整条链重算、链头也改：检查点与回执指出不符")
    void theWholeChainRewritten() {
        own.checkpoints.take();
        assertThat(afterwards(() -> {
                    var previous = own.rows.at("c001", 2).orElseThrow().hash();
                    for (var height = 3; height <= 5; height++) previous = reseal(height, previous);
                    own.heads.moveTo(new Head("c001", 5, previous));
                }))
                .containsExactly(new Fault("c001", 5, Check.CHECKPOINT));
    }

    @Test
    @DisplayName("第一条之前塞进一条")
    void aRecordBelowTheFirst() {
        for (var height : new long[] {0, -7}) {
            assertThat(afterwards(() -> own.copyFirstTo("c001", height)))
                    .containsExactly(new Fault("c001", height, Check.REORDERED));
        }
    }

    @Test
    @DisplayName("链头被改、被删")
    void theHeadMoved() {
        assertThat(afterwards(() -> jdbc.update("update ledger_head set height = 4 where chain = 'c001'")))
                .containsExactly(new Fault("c001", 5, Check.HEAD));
        assertThat(afterwards(() -> jdbc.update("delete from ledger_head where chain = 'c001'")))
                .containsExactly(new Fault("c001", 5, Check.HEAD));
        assertThat(afterwards(() -> jdbc.update("update ledger_head set hash = '0' where chain = 'c001'")))
                .containsExactly(new Fault("c001", 5, Check.HEAD));
    }

    @Test
    @DisplayName("整条链被删光")
    void aChainGoneAltogether() {
        assertThat(afterwards(() -> {
                    jdbc.update("delete from ledger_entry where chain = 'c002'");
                    jdbc.update("delete from ledger_head where chain = 'c002'");
                }))
                .containsExactly(new Fault("c002", 1, Check.TAIL));
    }

    private List<Fault> afterwards(Runnable tampering) {
        return own.transaction.execute(status -> {
            status.setRollbackOnly();
            tampering.run();
            return own.verification.verify().faults();
        });
    }

    private Stream<String> columns(String table) {
        return jdbc
                .queryForList(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                                + " and lower(table_schema) = 'public'",
                        String.class,
                        table)
                .stream()
                .sorted();
    }

    private void change(String table, String column, String where) {
        var old = jdbc.queryForObject("select " + column + " from " + table + " where " + where, Object.class);
        assertThat(jdbc.update("update " + table + " set " + column + " = ? where " + where, changed(old)))
                .isEqualTo(1);
    }

    /** The same value but for the smallest step of its type. */
    private static Object changed(@org.jspecify.annotations.Nullable Object old) {
        if (old == null) return UUID.fromString("00000000-0000-4000-8000-000000000002");
        if (old instanceof UUID id) return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
        if (old instanceof Long height) return height + 100;
        if (old instanceof Date day) return Date.valueOf(day.toLocalDate().plusDays(1));
        if (old instanceof OffsetDateTime at) return at.plusNanos(1000);
        if (old instanceof java.sql.Timestamp at) return new java.sql.Timestamp(at.getTime() + 1);
        var text = (String) old;
        var last = text.length() - 1;
        return text.substring(0, last) + (char) (text.charAt(last) ^ 1);
    }

    private void height(int from, int to) {
        jdbc.update("update ledger_entry set height = ? where chain = 'c001' and height = ?", to, from);
    }

    private String reseal(int height, String previous) {
        jdbc.update(
                "update ledger_entry set kind = 'x', previous = ? where chain = 'c001' and height = ?",
                previous,
                height);
        var hash = own.rows.at("c001", height).orElseThrow().computedHash();
        jdbc.update("update ledger_entry set hash = ? where chain = 'c001' and height = ?", hash, height);
        return hash;
    }
}
