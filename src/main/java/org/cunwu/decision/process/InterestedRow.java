package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cunwu.decision.Kin;
import org.jspecify.annotations.Nullable;

/**
 * 利害关系人 — one line of the form that registers a matter.
 *
 * @param who the name, or the code on the village's rolls where two persons have the name
 * @param kin which near relative of the counterpart it is; empty for the counterpart itself
 */
public record InterestedRow(
        @NotBlank @Size(max = 60) String who, @Nullable Kin kin) {}
