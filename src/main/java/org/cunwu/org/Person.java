package org.cunwu.org;

import org.cunwu.kernel.PersonId;

/** 人员 — one person; {@code enabled} is false once the account was closed. */
public record Person(PersonId id, String name, boolean enabled) {}
