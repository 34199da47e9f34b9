package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 不计入应到会 — a party member who may be left out of those who should attend, and why. */
public record Excuse(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String reason) {}
