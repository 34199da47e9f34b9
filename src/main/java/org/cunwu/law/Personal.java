package org.cunwu.law;

/** 个人信息 — what a text must not show of a person in full. */
public enum Personal {
    IDENTITY,
    CARD,
    PHONE,
    ADDRESS
}
