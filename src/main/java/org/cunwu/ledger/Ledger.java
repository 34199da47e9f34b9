package org.cunwu.ledger;

import java.util.List;
import java.util.UUID;

/**
 * 办理记录总账 — append and read. Acts join the caller's transaction; they take their place in their chains when it
 * settles, so that chain heads are locked last and in the order of their codes.
 */
public interface Ledger {

    /**
     * Adds an act to the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void append(Act act);

    /**
     * Gives the acts of the current transaction their places and answers their receipts in the order of appending. Acts
     * that nobody settles take their places just before the transaction commits.
     */
    List<Receipt> settle();

    /** Records of one chain above a height, lowest first. */
    List<Entry> chain(String chain, long after, int size);

    /** The records of one case in the order in which they were entered. */
    List<Entry> ofCase(UUID caseId);
}
