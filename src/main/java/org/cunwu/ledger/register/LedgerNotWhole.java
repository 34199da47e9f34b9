package org.cunwu.ledger.register;

import java.util.List;
import org.cunwu.ledger.Verification.Fault;
import org.springframework.boot.ExitCodeGenerator;

/** The database does not hold what was recorded; nobody goes on as if it did. */
final class LedgerNotWhole extends RuntimeException implements ExitCodeGenerator {

    LedgerNotWhole(List<Fault> faults, boolean genuine) {
        super(Words.both("ledger.not-whole") + System.lineSeparator() + Words.of(faults, genuine));
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
