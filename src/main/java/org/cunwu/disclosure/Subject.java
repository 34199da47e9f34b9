package org.cunwu.disclosure;

/** 公开内容 — what is disclosed: a resolution, or what came of it. */
public enum Subject {
    RESOLUTION,
    RESULT
}
