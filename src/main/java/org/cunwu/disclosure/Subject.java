package org.cunwu.disclosure;

/** 公开内容 — what is disclosed: a resolution, what came of it, or other affairs of the village. */
public enum Subject {
    RESOLUTION,
    RESULT,
    AFFAIRS
}
