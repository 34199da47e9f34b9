package org.cunwu.disclosure;

/** 异议办到哪里 — what was last said on an objection; before anything is said an incoming one waits to be checked. */
public enum Stage {
    /** 受理：核实是本人提出. */
    TAKEN,
    /** 不受理. */
    NOT_TAKEN,
    /** 村委会认为成立. */
    UPHELD,
    /** 村委会认为不成立. */
    NOT_UPHELD,
    /** 异议人接受答复. */
    ACCEPTED,
    /** 异议人没有再提意见. */
    SILENT,
    /** 异议人请镇里处理. */
    TO_TOWN,
    /** 镇里认为成立. */
    TOWN_UPHELD,
    /** 镇里认为不成立. */
    TOWN_NOT_UPHELD;

    /** Whether nothing more is said on it. */
    public boolean last() {
        return switch (this) {
            case NOT_TAKEN, UPHELD, ACCEPTED, SILENT, TOWN_UPHELD, TOWN_NOT_UPHELD -> true;
            case TAKEN, NOT_UPHELD, TO_TOWN -> false;
        };
    }
}
