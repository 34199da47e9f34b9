package org.cunwu.decision;

/** 动议事由 — who brought the matter up. */
public enum Origin {
    PARTY_MEMBERS_OR_VILLAGERS,
    VILLAGE_OFFICIALS,
    HIGHER_AUTHORITY
}
