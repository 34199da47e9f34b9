package org.cunwu.org.rules;

import java.util.List;

/** 读表结果 — the data, which may be used only when there is no problem. */
public record Reading(TownData data, List<Problem> problems) {

    public boolean sound() {
        return problems.isEmpty();
    }
}
