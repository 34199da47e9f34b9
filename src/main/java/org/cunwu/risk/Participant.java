package org.cunwu.risk;

/** 参加评估的各方 — who must take part where land is acquired. */
public enum Participant {
    COLLECTIVE,
    MEMBERS,
    VILLAGE_COMMITTEE,
    OTHERS_CONCERNED
}
