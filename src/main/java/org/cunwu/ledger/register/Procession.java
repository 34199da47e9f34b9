package org.cunwu.ledger.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 齐头并进 — walks up all chains side by side, the long ones in longer strides: what was entered at the same time lies
 * close together in the database and is fetched once, not once for each chain.
 */
final class Procession {

    private static final long LONGEST_STRIDE = 500;

    private Procession() {}

    static void walk(List<ChainWalk> walks) {
        var longest = walks.stream().mapToLong(ChainWalk::left).max().orElse(0);
        var rounds = Math.max(1, (longest + LONGEST_STRIDE - 1) / LONGEST_STRIDE);
        var strides = walks.stream()
                .map(it -> new Stride(it, (int) ((it.left() + rounds - 1) / rounds)))
                .toList();
        while (walks.stream().anyMatch(it -> it.left() > 0)) atOnce(strides).forEach(Stride::take);
    }

    /** Each processor can walk a chain of its own; but what a transaction has not committed only its own thread sees. */
    private static Stream<Stride> atOnce(List<Stride> strides) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? strides.stream()
                : strides.parallelStream();
    }

    private record Stride(ChainWalk walk, int size) {

        void take() {
            walk.goOn(size);
        }
    }
}
