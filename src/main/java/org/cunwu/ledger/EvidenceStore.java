package org.cunwu.ledger;

import java.util.function.Consumer;

/** 证据库 — keeps the bytes that records cite by their SHA-256; verification asks it whether they are still the same. */
public interface EvidenceStore {

    /** What may be wrong with a file. */
    enum Kind {
        /** 缺失. */
        MISSING,
        /** 内容被改动. */
        CHANGED,
        /** 登记的摘要不在所属事项的办理记录里. */
        UNRECORDED
    }

    /** A file that is not as recorded. */
    record Damaged(String id, String name, String sha256, Kind kind) {}

    /** Reads everything; tells each file that is not as recorded, and answers how many were looked at. */
    long check(Consumer<Damaged> found);
}
