package org.cunwu.ledger.register;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that is not whole. The ledger waits for it, so nobody appends to what was not checked.
 * Looking into the damage, and accepting it, must remain possible.
 */
@Component("ledgerStartCheck")
class StartCheck implements InitializingBean {

    private static final Set<String> ON_ANY_DATABASE =
            Set.of(VerifyCommand.NAME, AcceptLossCommand.NAME, "backup", "restore", "check", "migrate");

    private final StoredVerification verification;
    private final String command;

    StartCheck(StoredVerification verification, @Value("${cunwu.command:}") String command) {
        this.verification = verification;
        this.command = command;
    }

    @Override
    public void afterPropertiesSet() {
        if (ON_ANY_DATABASE.contains(command)) return;
        var report = verification.verifyFromCheckpoint();
        if (!report.good()) throw new LedgerNotWhole(report.faults(), report.genuine());
    }
}
