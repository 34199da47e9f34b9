package org.cunwu.engine;

import java.time.LocalDate;
import org.cunwu.kernel.PersonId;

/** 办理人和事项 — who acts on which case, in which post, on which day. */
public record Acting(PersonId person, String group, CaseFile caseFile, LocalDate today) {}
