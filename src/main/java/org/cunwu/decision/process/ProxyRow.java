package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 一份书面委托 — each by name, or by the code on the roll where two persons have the name. */
public record ProxyRow(
        @NotBlank @Size(max = 64) String principal,
        @NotBlank @Size(max = 64) String holder) {}
