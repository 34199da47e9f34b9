package org.cunwu.ledger.register;

/** 链头 — the last place taken in a chain. */
record Head(String chain, long height, String hash) {

    static Head empty(String chain) {
        return new Head(chain, 0, Row.NOTHING);
    }
}
