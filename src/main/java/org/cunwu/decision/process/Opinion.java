package org.cunwu.decision.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.jspecify.annotations.Nullable;

/** 意见 — whoever sends back or objects says why, in at least five characters. */
final class Opinion {

    private static final int SHORTEST = 5;

    private Opinion() {}

    static void required(String path, @Nullable String words) {
        FormRejected.unlessSaid(path, words, SHORTEST, "decision.opinion.required");
    }

    static Map<String, @Nullable Object> content(@Nullable String words) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("opinion", words);
        return content;
    }
}
