package org.cunwu.org.demo;

import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.org.Person;
import org.cunwu.org.account.BeforeThePortOpens;
import org.cunwu.org.account.DemoPassword;
import org.cunwu.org.intake.Imports;
import org.cunwu.org.register.Accounts;
import org.cunwu.org.register.TownRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 演示镇的填充 — before the port opens, once, and only on an empty database. */
@Component
@Profile("demo")
class DemoFilling extends BeforeThePortOpens {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);

    private final TownRegister town;
    private final Imports imports;
    private final Accounts accounts;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    DemoFilling(
            TownRegister town,
            Imports imports,
            Accounts accounts,
            TownClock clock,
            TransactionTemplate transaction,
            @Value("${cunwu.command:}") String command) {
        super(command);
        this.town = town;
        this.imports = imports;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void prepare() {
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
}
