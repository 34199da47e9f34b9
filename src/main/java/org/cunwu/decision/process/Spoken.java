package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 发言 — what one person said at the meeting. */
public record Spoken(
        @NotBlank @Size(max = 60) String who,
        @NotBlank @Size(max = 500) String words) {}
