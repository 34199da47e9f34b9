package org.cunwu.ledger.register;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What is known of the chains from outside the database: hashes at certain heights. */
final class Pins {

    private final TreeMap<String, NavigableMap<Long, String>> chains = new TreeMap<>();

    void add(String chain, long height, String hash) {
        chains.computeIfAbsent(chain, it -> new TreeMap<>()).put(height, hash);
    }

    Set<String> names() {
        return chains.keySet();
    }

    NavigableMap<Long, String> of(String chain) {
        return chains.getOrDefault(chain, new TreeMap<>());
    }
}
