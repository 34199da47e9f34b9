package org.cunwu.law;

import java.time.LocalDate;

/** 放假或者调休上班的一天, as the State Council's yearly notice arranges it. */
public record Holiday(LocalDate day, Kind kind, String name) {

    /** 放假 / 调休上班. */
    public enum Kind {
        HOLIDAY,
        MAKE_UP
    }
}
