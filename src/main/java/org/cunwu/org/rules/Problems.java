package org.cunwu.org.rules;

import java.util.ArrayList;
import java.util.List;

/** 问题清单 — collects what is wrong, so that it can be mended in one go; after the limit the rest is not listed. */
public final class Problems {

    public static final int LIMIT = 200;

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int row, String column, String key, Object... arguments) {
        if (found.size() >= LIMIT) return;
        var texts = List.of(arguments).stream().map(String::valueOf).toList();
        found.add(new Problem(file, row, column, "org.import." + key, texts));
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }
}
