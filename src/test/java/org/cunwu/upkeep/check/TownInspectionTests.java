package org.cunwu.upkeep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.law.Holiday;
import org.cunwu.law.HolidayTable;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.Verification;
import org.cunwu.ledger.Verification.ChainReport;
import org.cunwu.ledger.Verification.Check;
import org.cunwu.ledger.Verification.Fault;
import org.cunwu.ledger.Verification.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("检查：放假安排、办理记录、检查点")
class TownInspectionTests {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path data;

    private final TownClock clock = new TownClock();

    @Test
    @DisplayName("缺今年的放假安排是坏；十月以后缺明年的是弱；十月以前不算")
    void aHolidayTableIsMissing() throws Exception {
        clock.stopAt(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(Given.look(holidays(new Tables(List.of(2026, 2027), List.of()))))
                .startsWith("GOOD")
                .doesNotContain("WEAK")
                .doesNotContain("BAD");
        assertThat(Given.look(holidays(new Tables(List.of(2026), List.of(2027)))))
                .contains("WEAK 缺 2027 年放假安排")
                .contains("“参数”页录入");
        assertThat(Given.look(holidays(new Tables(List.of(2026), List.of())))).contains("GOOD 2027");
        assertThat(Given.look(holidays(new Tables(List.of(), List.of(2026, 2027)))))
                .contains("BAD 缺 2026 年放假安排");
    }

    private HolidayInspection holidays(HolidayTable tables) {
        return new HolidayInspection(Given.the(HolidayTable.class, tables), clock);
    }

    @Test
    @DisplayName("办理记录有问题，说要执行 verify")
    void theRecordIsDamaged() throws Exception {
        var damaged = new Fault("v001", 3, Check.CONTENT);
        assertThat(Given.look(ledger(report(5, null), checkpoint(5, Duration.ZERO))))
                .startsWith("GOOD")
                .doesNotContain("BAD")
                .contains("公钥");
        assertThat(Given.look(ledger(report(5, damaged), checkpoint(5, Duration.ZERO))))
                .startsWith("BAD 办理记录有 1 处问题")
                .contains("verify");
    }

    @Test
    @DisplayName("有记录而没有检查点是坏；一条也没有是弱")
    void thereIsNoCheckpoint() throws Exception {
        assertThat(Given.look(ledger(report(5, null), null))).contains("BAD 还没有检查点");
        assertThat(Given.look(ledger(report(0, null), null))).contains("WEAK 还没有检查点");
    }

    @Test
    @DisplayName("有记录半小时还没有检查点，是坏；没有新记录，检查点再旧也好")
    void theCheckpointIsLate() throws Exception {
        assertThat(Given.look(ledger(report(7, null), checkpoint(5, HALF_AN_HOUR))))
                .contains("BAD 检查点第 9 号已是 30 分钟前，其后 2 条办理记录还没有检查点")
                .contains("日志");
        assertThat(Given.bad(ledger(report(7, null), checkpoint(5, HALF_AN_HOUR.minusMinutes(1)))))
                .isZero();
        assertThat(Given.bad(ledger(report(5, null), checkpoint(5, Duration.ofDays(30)))))
                .isZero();
    }

    private LedgerInspection ledger(Report report, @Nullable Checkpoint latest) throws Exception {
        Files.writeString(Files.createDirectories(data.resolve("keys")).resolve("ledger.pub"), "MCow");
        return new LedgerInspection(
                Given.the(Verification.class, () -> report),
                Given.the(Checkpoints.class, new Latest(latest)),
                clock,
                data,
                HALF_AN_HOUR);
    }

    private static Report report(long records, @Nullable Fault fault) {
        return new Report(Instant.EPOCH, 9, true, List.of(new ChainReport("v001", records, records, records, fault)));
    }

    private Checkpoint checkpoint(long height, Duration ago) {
        var heads = List.of(new Checkpoint.Head("v001", height, "hash"));
        return new Checkpoint(9, clock.instant().minus(ago), heads, "statement", "signature", "key");
    }

    private record Latest(@Nullable Checkpoint checkpoint) implements Checkpoints {

        @Override
        public Checkpoint take() {
            throw new UnsupportedOperationException("A check takes none");
        }

        @Override
        public Optional<Checkpoint> latest() {
            return Optional.ofNullable(checkpoint);
        }
    }

    private record Tables(List<Integer> years, List<Integer> due) implements HolidayTable {

        @Override
        public List<Holiday> of(int year) {
            return years.contains(year)
                    ? List.of(new Holiday(LocalDate.of(year, 1, 1), Holiday.Kind.HOLIDAY, "元旦"))
                    : List.of();
        }

        @Override
        public List<Integer> missing(LocalDate today) {
            return due;
        }

        @Override
        public List<Change> open() {
            return List.of();
        }

        @Override
        public Change propose(PersonId by, int year, String rows, String reason) {
            throw new UnsupportedOperationException("A check changes nothing");
        }

        @Override
        public void confirm(PersonId by, UUID change) {
            throw new UnsupportedOperationException("A check changes nothing");
        }

        @Override
        public void decline(PersonId by, UUID change, String reason) {
            throw new UnsupportedOperationException("A check changes nothing");
        }
    }
}
