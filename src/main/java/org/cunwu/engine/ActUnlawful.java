package org.cunwu.engine;

import java.util.List;
import org.cunwu.kernel.Finding;

/** 依法不得办理 — the law says no; the findings say why and what to do (HTTP 422). */
public class ActUnlawful extends RuntimeException {

    private final transient List<Finding> findings;

    public ActUnlawful(List<Finding> findings) {
        super("Refused by "
                + findings.stream()
                        .filter(Finding::blocks)
                        .map(Finding::provision)
                        .toList());
        this.findings = List.copyOf(findings);
    }

    /** Refuses if any of the findings blocks. */
    public static void ifAnyBlocks(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::blocks)) throw new ActUnlawful(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
