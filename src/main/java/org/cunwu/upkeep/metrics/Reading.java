package org.cunwu.upkeep.metrics;

/** 读数 — figures that cost a look into the database or a file, and are kept until the next look. */
interface Reading {

    /** For the log and the age of the figures; no more than a word. */
    String name();

    /** Looks anew. */
    void take();
}
