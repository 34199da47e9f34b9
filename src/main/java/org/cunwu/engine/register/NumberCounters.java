package org.cunwu.engine.register;

import org.cunwu.engine.Numbers;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 编号器 — a locked row per village, kind and year; a rolled-back act gives its number back. */
@Repository
class NumberCounters implements Numbers {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final TransactionTemplate apart;

    NumberCounters(JdbcClient jdbc, Directory directory, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String next(VillageCode village, String letters, int year) {
        var code = directory.village(village).orElseThrow().letters();
        if (raise(village, letters, year) == 0) {
            begin(village, letters, year);
            raise(village, letters, year);
        }
        var number = jdbc.sql(
                        "select last_number from engine_counter where village = ? and letters = ? and number_year = ?")
                .params(village.value(), letters, year)
                .query(Long.class)
                .single();
        return "%s-%s-%d-%04d".formatted(code, letters, year, number);
    }

    private int raise(VillageCode village, String letters, int year) {
        return jdbc.sql("update engine_counter set last_number = last_number + 1"
                        + " where village = ? and letters = ? and number_year = ?")
                .params(village.value(), letters, year)
                .update();
    }

    /** In a transaction of its own, so that a lost race does not spoil the caller's. */
    private void begin(VillageCode village, String letters, int year) {
        try {
            apart.executeWithoutResult(it -> jdbc.sql(
                            "insert into engine_counter (village, letters, number_year, last_number) values (?, ?, ?, 0)")
                    .params(village.value(), letters, year)
                    .update());
        } catch (DuplicateKeyException e) {
            // somebody else began the year at the same moment: its row serves both
            return;
        }
    }
}
