package org.cunwu.law;

import org.cunwu.kernel.PersonId;

/** 谁可以变更 — whose post of today lets them propose or decide a change to the town's settings. */
public interface Changes {

    boolean mayPropose(PersonId person);

    /** Never the person who proposed it. */
    boolean mayConfirm(PersonId person, Change change);

    boolean mayDecline(PersonId person, Change change);
}
