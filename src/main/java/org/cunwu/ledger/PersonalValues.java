package org.cunwu.ledger;

import java.util.UUID;
import org.cunwu.kernel.PersonId;

/** 个人信息 — may be erased from a record; the chain keeps the salted digest and stays valid. */
public interface PersonalValues {

    /** The kind of the act that an erasure is. */
    String ERASE = "ledger.erase";

    /**
     * Erases value and salt for good and appends the act that says so, in the caller's transaction.
     *
     * @param entry id of the record
     * @throws IllegalArgumentException when there is no such value, or it was erased before
     */
    void erase(UUID entry, String name, PersonId by, String post, String reason);
}
