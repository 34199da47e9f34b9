package org.cunwu.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 稳评关口 — what other procedures ask before a matter goes on. Everything is read from the registers: no variable of the
 * caller's process has a part in it.
 */
public interface Assessments {

    /**
     * What a procedure wants to rest on an assessment.
     *
     * @param village of the case that asks; never of a submitted value
     * @param number of the report that is cited, or null to find it by the matter
     */
    record Asked(
            VillageCode village, Subject subject, @Nullable String number, LocalDate day) {}

    /**
     * Whether this matter was assessed, decided to be carried out, graded so that it may be, and whether that is in force on
     * that day. A matter that needed no assessment, by the ruling of the peace office, passes as such.
     */
    List<Finding> gate(Asked asked);

    Optional<Assessment> find(String number);

    Optional<Assessment> ofCase(UUID caseId);
}
