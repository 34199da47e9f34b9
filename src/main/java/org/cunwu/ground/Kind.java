package org.cunwu.ground;

/** 依据种类 — a resolution decides one matter; an authorisation and a mandate let others decide or act for a time. */
public enum Kind {
    RESOLUTION,
    AUTHORISATION,
    MANDATE
}
