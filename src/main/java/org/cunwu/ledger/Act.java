package org.cunwu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 办理 — what a person did or decided, in which post, on which evidence, with which findings.
 *
 * @param chain the village's code, or {@link #TOWN}
 * @param by who acted; {@link #SYSTEM} for what the clock or the program itself did
 * @param post the group in which the person acted, for example {@code v001-party-secretary}
 * @param kind {@code institution.verb}, for example {@code decision.propose}; its words stand in the bundle
 * @param caseId the case it belongs to, if any
 * @param happenedOn the day on which it happened, which may be earlier than the day it was entered
 * @param content text, whole numbers, flags, lists and maps of these; no personal values
 * @param personal values by name that may have to be erased; the chain holds only their salted digests
 * @param evidence SHA-256 of each file cited, in lower-case hexadecimal
 */
public record Act(
        String chain,
        PersonId by,
        String post,
        String kind,
        @Nullable UUID caseId,
        LocalDate happenedOn,
        Map<String, @Nullable Object> content,
        Map<String, String> personal,
        List<Finding> findings,
        List<String> evidence) {

    /** The chain of the town's own acts. */
    public static final String TOWN = "town";

    /** Stands for the program itself, where no person acted. */
    public static final PersonId SYSTEM = new PersonId("system");

    /** What the clock or the program itself did, by nobody's hand and on no papers. */
    public static Act bySystem(
            String chain,
            String kind,
            @Nullable UUID caseId,
            LocalDate happenedOn,
            Map<String, @Nullable Object> content) {
        return new Act(
                chain, SYSTEM, SYSTEM.value(), kind, caseId, happenedOn, content, Map.of(), List.of(), List.of());
    }

    public Act withFindings(List<Finding> examined) {
        return new Act(chain, by, post, kind, caseId, happenedOn, content, personal, examined, evidence);
    }

    public Act withPersonal(Map<String, String> values) {
        return new Act(chain, by, post, kind, caseId, happenedOn, content, values, findings, evidence);
    }
}
