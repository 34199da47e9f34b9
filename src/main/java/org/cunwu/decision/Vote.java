package org.cunwu.decision;

/** 表决 — what one person did with one vote; who was absent has none. */
public enum Vote {
    AGREE,
    DISAGREE,
    ABSTAIN,
    ABSENT;

    public boolean present() {
        return this != ABSENT;
    }
}
