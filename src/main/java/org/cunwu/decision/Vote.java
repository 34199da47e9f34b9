package org.cunwu.decision;

/** 表决 — what one person did with one vote; who was absent has none. */
public enum Vote {
    AGREE,
    DISAGREE,
    ABSTAIN,
    /** 废票, where papers bear names. */
    INVALID,
    /** 到会 in a secret ballot: how the person voted nobody knows. */
    PRESENT,
    /** 回避: present, keeps the seat, takes no part in the vote. */
    RECUSED,
    ABSENT;

    public boolean present() {
        return this != ABSENT;
    }

    /** Whether the person took part in the vote. */
    public boolean voted() {
        return this != ABSENT && this != RECUSED;
    }
}
