package org.cunwu.ground;

import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;

/**
 * 已停止 — a ground was suspended or ended, and with it what rests on it.
 *
 * @param forGood whether it ended, so that nothing can go on under it
 * @param cases that draw on it or run under it
 */
public record Stopped(String number, VillageCode village, boolean forGood, String reason, List<UUID> cases) {

    public Stopped {
        cases = List.copyOf(cases);
    }
}
