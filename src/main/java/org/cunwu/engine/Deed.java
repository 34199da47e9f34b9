package org.cunwu.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 办理结果 — what completing a step came to: the act to be recorded, and the references and decisions that the process
 * goes on with.
 *
 * @param kind {@code institution.verb}; its words for the timeline stand in the bundle under {@code act.<kind>}
 * @param happenedOn the day on which it happened
 * @param content see {@link org.cunwu.ledger.Act}
 * @param personal see {@link org.cunwu.ledger.Act}
 * @param variables made by {@link Var#with}
 */
public record Deed(
        String kind,
        LocalDate happenedOn,
        Map<String, @Nullable Object> content,
        Map<String, String> personal,
        List<Finding> findings,
        List<FileId> evidence,
        Map<String, Object> variables) {

    /** Among the personal values: the name of the person for whom a deputy acted. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    public static Deed of(String kind, LocalDate happenedOn, Map<String, @Nullable Object> content) {
        return new Deed(kind, happenedOn, content, Map.of(), List.of(), List.of(), Map.of());
    }

    public Deed withPersonal(Map<String, String> values) {
        return new Deed(kind, happenedOn, content, values, findings, evidence, variables);
    }

    public Deed withFindings(List<Finding> examined) {
        return new Deed(kind, happenedOn, content, personal, examined, evidence, variables);
    }

    public Deed withEvidence(List<FileId> files) {
        return new Deed(kind, happenedOn, content, personal, findings, files, variables);
    }

    public Deed withVariables(Map<String, Object> values) {
        return new Deed(kind, happenedOn, content, personal, findings, evidence, values);
    }
}
