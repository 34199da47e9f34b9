package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cunwu.engine.HandOver.Part;
import org.jspecify.annotations.Nullable;

/**
 * 移交签字表.
 *
 * @param missing what is not there or does not agree, in words
 * @param seen stands for the list as it was shown; needed of the first who signs, with whom it stays as it is
 */
record HandOverForm(
        @NotNull Part part,
        @Nullable @Size(max = 500) String missing,
        @Nullable @Size(max = 64) String seen) {}
