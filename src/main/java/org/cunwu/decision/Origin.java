package org.cunwu.decision;

/** 动议事由 — who brought the matter up. */
public enum Origin {
    PARTY_MEMBERS_OR_VILLAGERS,
    VILLAGE_OFFICIALS,
    HIGHER_AUTHORITY,
    /** 村民联名提议: a tenth of the villagers have a meeting called. */
    VILLAGERS_REQUEST,
    /** 村民代表联名提议: a third of them have the villagers' assembly called, a fifth that of the representatives. */
    REPRESENTATIVES_REQUEST;

    /** Whether so many ask for the meeting that it must be called (VOT-09). */
    public boolean isRequest() {
        return this == VILLAGERS_REQUEST || this == REPRESENTATIVES_REQUEST;
    }
}
