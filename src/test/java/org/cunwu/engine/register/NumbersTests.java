package org.cunwu.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.Numbers;
import org.cunwu.kernel.VillageCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("编号")
class NumbersTests {

    private static final VillageCode VILLAGE = new VillageCode("v026");

    @Autowired
    Numbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("多人同时取号，有的中途作废：号码不重、不断")
    void numbersAreWithoutGapsUnderRaces() throws Exception {
        var tasks = new ArrayList<Callable<List<String>>>();
        for (int worker = 0; worker < 8; worker++) tasks.add(this::takeSome);
        var pool = Executors.newFixedThreadPool(8);
        var taken = new ArrayList<String>();
        for (var future : pool.invokeAll(tasks)) taken.addAll(future.get());
        pool.shutdown();

        var letters = taken.get(0).substring(0, taken.get(0).indexOf('-'));
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8 * 10)
                        .mapToObj(it -> "%s-XX-2031-%04d".formatted(letters, it))
                        .toList());
    }

    /** Ten numbers kept, and one in between given back by a rollback. */
    private List<String> takeSome() {
        var transaction = new TransactionTemplate(transactions);
        var kept = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            kept.add(transaction.execute(it -> numbers.next(VILLAGE, "XX", 2031)));
            transaction.executeWithoutResult(it -> {
                numbers.next(VILLAGE, "XX", 2031);
                it.setRollbackOnly();
            });
        }
        return kept;
    }
}
