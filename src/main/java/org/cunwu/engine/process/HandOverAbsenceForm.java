package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 缺签说明表 — why whoever left did not sign. */
record HandOverAbsenceForm(
        @NotNull @Size(min = 5, max = 200) String reason) {}
