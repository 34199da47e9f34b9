package org.cunwu.decision.register;

import org.cunwu.decision.Kin;
import org.jspecify.annotations.Nullable;

/**
 * 利害关系人 — somebody whom a matter concerns in person.
 *
 * @param who as named on the form
 * @param person the code on the village's rolls, or null for somebody from outside
 * @param kin which near relative of the counterpart it is, or null for the counterpart itself
 */
public record Interested(
        String who, @Nullable String person, @Nullable Kin kin) {}
