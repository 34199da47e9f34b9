package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 代理登记表.
 *
 * @param absent the post and who holds it: {@code v001-party-secretary/person}
 * @param deputy the person who stands in
 */
record StandInForm(
        @NotBlank @Size(max = 130) String absent,
        @NotBlank @Size(max = 64) String deputy,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Size(min = 5, max = 200) String reason) {}
