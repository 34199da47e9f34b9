package org.cunwu.decision;

import java.util.UUID;

/** 议题编号 — one proposal is one case, so both have the same id. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
