package org.cunwu.decision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cunwu.decision.Vote;

/** One person's row of a roll call. */
public record VoteRow(
        @NotBlank @Size(max = 64) String code, @NotNull Vote vote) {}
