package org.cunwu.ledger.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Receipt;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The acts of one transaction that wait for their places, and the receipts of those that have theirs. */
final class Pending implements TransactionSynchronization {

    /** An act with the id it will have. */
    record Waiting(UUID id, Act act) {}

    private final Object owner;
    private final Runnable settle;
    private final Consumer<List<Receipt>> committed;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private Pending(Object owner, Runnable settle, Consumer<List<Receipt>> committed) {
        this.owner = owner;
        this.settle = settle;
        this.committed = committed;
    }

    /** What the current transaction holds for this ledger. */
    static Pending of(Object owner, Runnable settle, Consumer<List<Receipt>> committed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("An act is appended in a transaction or not at all");
        }
        if (TransactionSynchronizationManager.getResource(owner) instanceof Pending known) return known;
        var pending = new Pending(owner, settle, committed);
        TransactionSynchronizationManager.bindResource(owner, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    UUID add(Act act) {
        var id = UUID.randomUUID();
        waiting.add(new Waiting(id, act));
        return id;
    }

    List<Waiting> takeWaiting() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    void settled(List<Receipt> given) {
        receipts.addAll(given);
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!waiting.isEmpty()) settle.run();
    }

    @Override
    public void afterCommit() {
        if (!receipts.isEmpty()) committed.accept(receipts());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
}
