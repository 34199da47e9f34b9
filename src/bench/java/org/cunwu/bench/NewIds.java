package org.cunwu.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** New ids of a copied case. They ascend, so that the indexes grow at their end, which is what makes a load quick. */
public final class NewIds {

    private static final AtomicLong LAST = new AtomicLong(0x0190_0000_0000_7000L);

    private final Map<UUID, UUID> known = new HashMap<>();

    UUID insteadOf(UUID id) {
        return known.computeIfAbsent(id, it -> next());
    }

    public static UUID next() {
        var number = LAST.addAndGet(1L << 16);
        return new UUID(number, number);
    }
}
