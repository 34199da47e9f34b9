package org.cunwu.engine;

import java.util.List;
import java.util.Map;

/** 在办情况 — how much is open and how much of it is late, in numbers alone, for whoever watches the installation. */
public interface OpenWork {

    /** The open steps of one procedure, and those of them whose deadline has passed. */
    record Steps(String process, long open, long overdue) {}

    /** Cases that have not ended, by procedure. */
    Map<String, Long> cases();

    List<Steps> steps();
}
