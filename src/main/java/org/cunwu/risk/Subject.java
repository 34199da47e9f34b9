package org.cunwu.risk;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 评估对象 — the matter that an assessment is about: by its name, or by the number of the case that it belongs to.
 *
 * @param reference the number of the case that is to be carried out, or null where there is none yet
 */
public record Subject(String title, @Nullable String reference) {

    /** The name without what may be typed otherwise: spaces, punctuation, full width, capital letters. */
    public String plain() {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    public boolean isSameAs(Subject other) {
        return (reference != null && reference.equals(other.reference)) || plain().equals(other.plain());
    }
}
