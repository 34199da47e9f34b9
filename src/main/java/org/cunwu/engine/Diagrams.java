package org.cunwu.engine;

import java.util.List;

/** 流程图 — the model a case runs on, where it stands, and the way it took. */
public interface Diagrams {

    /**
     * A model with a case in it.
     *
     * @param current ids of the elements where it stands now
     * @param taken ids of the elements and flows it passed
     */
    record Diagram(String xml, List<String> current, List<String> taken) {}

    Diagram of(CaseFile caseFile);
}
