package org.cunwu.org.demo;

import java.time.Duration;
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

    /** So long ago the town was entered, where it has matters that ran since. */
    private static final Duration BEFORE_ITS_MATTERS = Duration.ofDays(90);

    private final TownRegister town;
    private final Imports imports;
    private final Accounts accounts;
    private final TownClock clock;
    private final TransactionTemplate transaction;
    private final Duration age;

    DemoFilling(
            TownRegister town,
            Imports imports,
            Accounts accounts,
            TownClock clock,
            TransactionTemplate transaction,
            @Value("${cunwu.demo.matters:true}") boolean withMatters,
            @Value("${cunwu.command:}") String command) {
        super(command);
        this.age = withMatters ? BEFORE_ITS_MATTERS : Duration.ZERO;
        this.town = town;
        this.imports = imports;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    protected void prepare() {
        try {
            transaction.executeWithoutResult(it -> {
                if (town.isEmpty()) fill();
            });
        } finally {
            clock.goOn();
        }
        LOG.info("演示口令 / demo password: {}", DemoPassword.TEXT);
    }

    private void fill() {
        var sheets = DemoTown.on(clock.today());
        clock.stopAt(clock.instant().minus(age));
        var filled = imports.fill(Act.SYSTEM, sheets);
        accounts.openWith(
                DemoPassword.HASH, filled.persons().stream().map(Person::id).toList());
    }
}
