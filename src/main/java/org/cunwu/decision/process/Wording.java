package org.cunwu.decision.process;

import java.text.Normalizer;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** 文字比较 — how much of a plan is the same as another one's; only letters and digits count, and it makes no difference in which width they are written. */
final class Wording {

    private static final LevenshteinDistance CHANGES = LevenshteinDistance.getDefaultInstance();

    private Wording() {}

    /** The share of the longer text that stands unchanged in the other one, in whole per cent, rounded down. */
    static int sameWords(String one, String other) {
        var first = words(one);
        var second = words(other);
        var longer = Math.max(first.length(), second.length());
        if (longer == 0) return 100;
        return (longer - CHANGES.apply(first, second)) * 100 / longer;
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
