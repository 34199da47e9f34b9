package org.cunwu.org;

/** 层级 — where a post stands: in a village, a responsibility district (责任区) or the town. */
public enum Level {
    VILLAGE,
    DISTRICT,
    TOWN
}
