package org.cunwu.engine;

/** 没有这个事项 — it does not exist, or it is not the person's to know (HTTP 404). */
public class NothingHere extends RuntimeException {

    public NothingHere() {
        super("Nothing here");
    }
}
