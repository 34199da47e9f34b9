package org.cunwu.decision.rules;

import org.cunwu.decision.Body;
import org.jspecify.annotations.Nullable;

/**
 * Facts: which body is to decide.
 *
 * @param body the body chosen, or null to ask which one it must be
 * @param delegated whether the villagers' assembly has authorised, or the collective's charter lists, the smaller body
 *     for this matter; null when nobody has shown it
 */
public record Choice(@Nullable Body body, @Nullable Boolean delegated) {}
