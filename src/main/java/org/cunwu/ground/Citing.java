package org.cunwu.ground;

import java.util.List;
import java.util.UUID;

/**
 * 引用方 — an institution whose cases run on grounds. Cases that drew on a ground are known by their uses; here stands what
 * runs under one without drawing, and what the institution does when it stops.
 */
public interface Citing {

    /** Its open cases that run under that ground. */
    List<UUID> runningOn(String number);

    /** In the transaction that stops the ground, after its act. */
    void stopped(Stopped what);
}
