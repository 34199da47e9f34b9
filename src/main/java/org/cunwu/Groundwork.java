package org.cunwu;

import java.util.Set;
import org.cunwu.kernel.TownClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * 底座 — what the commands need that keep the installation: the database and the proofs, each made when it is asked for; no
 * engine, no port, and nobody touches the schema unasked.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan({
    "org.cunwu.ledger.register",
    "org.cunwu.law.register",
    "org.cunwu.org.register",
    "org.cunwu.engine.register",
    "org.cunwu.upkeep"
})
class Groundwork {

    static final Set<String> COMMANDS = Set.of("backup", "restore", "check", "migrate", "verify");

    @Bean
    TownClock clock() {
        return new TownClock();
    }

    @Bean
    FlywayMigrationStrategy onlyWhenAsked() {
        return flyway -> {};
    }
}
