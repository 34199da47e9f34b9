package org.cunwu.org.demo;

import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.org.Person;
import org.cunwu.org.account.DemoPassword;
import org.cunwu.org.intake.Imports;
import org.cunwu.org.register.Accounts;
import org.cunwu.org.register.TownRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 演示镇的填充 — before the port opens, once, and only on an empty database. */
@Component
@Profile("demo")
class DemoFilling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);

    private final TownRegister town;
    private final Imports imports;
    private final Accounts accounts;
    private final TownClock clock;
    private final TransactionTemplate transaction;
    private final boolean serving;
    private boolean running;

    DemoFilling(
            TownRegister town,
            Imports imports,
            Accounts accounts,
            TownClock clock,
            TransactionTemplate transaction,
            @Value("${cunwu.command:}") String command) {
        this.town = town;
        this.imports = imports;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
        this.serving = command.isEmpty();
    }

    @Override
    public void start() {
        running = true;
        if (!serving) return;
        transaction.executeWithoutResult(it -> {
            if (town.isEmpty()) fill();
        });
        LOG.info("演示口令 / demo password: {}", DemoPassword.TEXT);
    }

    private void fill() {
        var filled = imports.fill(Act.SYSTEM, DemoTown.on(clock.today()));
        accounts.openWith(
                DemoPassword.HASH, filled.persons().stream().map(Person::id).toList());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After what verifies the ledger, before what works with the town, and long before the port opens. */
    @Override
    public int getPhase() {
        return 0;
    }
}
