package org.cunwu.decision.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.decision.register.Draft;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of a draft. */
final class Drafts {

    private Drafts() {}

    static Map<String, @Nullable Object> content(Draft draft) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("version", draft.version());
        content.put("title", draft.title());
        content.put("plan", draft.plan());
        content.put("budget", draft.budget().value());
        return content;
    }
}
