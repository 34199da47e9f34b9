package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 一户 of a villagers' assembly counted by households, with the person who came for it; nobody where it stayed away. */
public record HouseholdRow(
        @NotBlank @Size(max = 64) String household,
        @Nullable @Size(max = 64) String representative) {}
