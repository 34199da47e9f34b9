package org.cunwu.org;

/** 责任区. */
public record District(String code, String name) {}
