package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 评议结果 of one person, by name or by the code on the rolls. */
public record ReviewRow(
        @NotBlank @Size(max = 64) String who, @Nullable Boolean unfit) {}
