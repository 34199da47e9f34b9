package org.cunwu.disclosure.process;

/** 成立，或者不成立 — what the village committee, and after it the town, says of an objection. */
enum Judged {
    UPHELD,
    NOT_UPHELD
}
