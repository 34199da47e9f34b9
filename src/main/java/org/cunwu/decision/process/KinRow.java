package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cunwu.decision.Kin;
import org.jspecify.annotations.Nullable;

/**
 * 一对亲属 — each by name, or by the code on the rolls where two persons have the name.
 *
 * @param kin what the relative is to the person
 * @param ended whether they are so no more
 */
public record KinRow(
        @NotBlank @Size(max = 64) String person,
        @NotNull Kin kin,
        @NotBlank @Size(max = 64) String relative,
        @Nullable Boolean ended) {}
