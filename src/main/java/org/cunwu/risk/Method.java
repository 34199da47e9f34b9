package org.cunwu.risk;

/** 征求意见的方式. */
public enum Method {
    PUBLICITY,
    QUESTIONNAIRE,
    TALK,
    VISIT,
    HEARING;

    /** Whether people answer by it; a posted paper only tells. */
    public boolean hears() {
        return this != PUBLICITY;
    }
}
