package org.cunwu.desk.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代谁办理 — for whom a person acts in a post today, by name. */
@Component
public class OnBehalf {

    private final Capacities capacities;
    private final Directory directory;

    OnBehalf(Capacities capacities, Directory directory) {
        this.capacities = capacities;
        this.directory = directory;
    }

    /** The same for the groups of these open steps; the own posts are not in it. */
    public Map<String, String> byGroup(PersonId person, Collection<InboxItem> items) {
        var named = new HashMap<String, String>();
        items.stream().map(InboxItem::group).distinct().forEach(it -> {
            var represented = of(person, it);
            if (represented != null) named.put(it, represented);
        });
        return named;
    }

    /** Null in the person's own post, or in one that is not theirs at all. */
    public @Nullable String of(PersonId person, String group) {
        return capacities
                .in(person, group)
                .map(Capacities.Capacity::onBehalfOf)
                .map(it -> directory.name(it))
                .orElse(null);
    }
}
