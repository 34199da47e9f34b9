package org.cunwu.engine;

import java.util.List;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;

/** 手里的东西 — what somebody holds in a post and hands over with it; each institution adds its own. */
public interface Holdings {

    /**
     * One thing that is handed over.
     *
     * @param kind its word stands in the bundle under {@code held.<kind>}
     * @param words what it is
     * @param number under which it is found, or empty text
     * @param page where it is looked at, or null where there is none
     */
    record Held(
            String kind,
            String words,
            String number,
            @Nullable String page) {}

    /** @param term that ends or ended; what came to the post after its last day is not in its holder's hands */
    List<Held> of(Post term);
}
