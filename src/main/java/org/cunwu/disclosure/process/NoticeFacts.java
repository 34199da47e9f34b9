package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.disclosure.register.Notice;
import org.jspecify.annotations.Nullable;

/** What the pages of a disclosure show. */
final class NoticeFacts {

    private NoticeFacts() {}

    static Map<String, @Nullable Object> of(Notice notice, LocalDate lastDay) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("subject", notice.subject().name());
        facts.put("reference", notice.reference());
        facts.put("occurredOn", notice.occurredOn());
        facts.put("lastDay", lastDay);
        return facts;
    }
}
