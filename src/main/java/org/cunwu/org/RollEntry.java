package org.cunwu.org;

import org.jspecify.annotations.Nullable;

/**
 * 名册中的一人 (or one household).
 *
 * @param code one person has the same code in every roll of the village, for example {@code v001-p0017}
 * @param woman whether the entry is a woman; false for a household
 * @param household the code of the household
 * @param entitled whether the entry has a vote in this roll
 * @param reason why it has none, for example 预备党员
 */
public record RollEntry(
        String code,
        String name,
        boolean woman,
        String household,
        boolean entitled,
        @Nullable String reason) {}
