package org.cunwu.org.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Post;
import org.cunwu.org.rules.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 导入的办理记录, in the town's own chain. */
@Component
class ImportActs {

    private final Ledger ledger;
    private final TownClock clock;

    ImportActs(Ledger ledger, TownClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void proposed(UUID id, PersonId by, String post, String digest) {
        append(by, post, "org.import-proposed", Map.of("import", id.toString(), "digest", digest));
    }

    void rejected(UUID id, PersonId by, String post) {
        append(by, post, "org.import-rejected", Map.of("import", id.toString()));
    }

    void confirmed(UUID id, PersonId by, String post, Changes changes) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("import", id.toString());
        content.put("villages", (long) changes.villages().added());
        content.put("persons", (long) changes.persons().added());
        content.put("personsChanged", (long) changes.persons().changed());
        content.put("posts", (long) changes.posts().added());
        content.put(
                "postsChanged",
                changes.postsChanged().stream().map(ImportActs::changed).toList());
        content.put("councils", (long) changes.councils().added());
        content.put("councilsChanged", (long) changes.councils().changed());
        content.put("rolls", (long) changes.rolls());
        content.put("entries", (long) changes.entries());
        append(by, post, "org.import-confirmed", content);
    }

    private static Map<String, @Nullable Object> changed(Post post) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put("person", post.person().value());
        change.put("post", post.group());
        change.put("from", post.from().toString());
        var to = post.to();
        change.put("to", to == null ? null : to.toString());
        return change;
    }

    private void append(PersonId by, String post, String kind, Map<String, @Nullable Object> content) {
        ledger.append(new Act(Act.TOWN, by, post, kind, null, clock.today(), content, Map.of(), List.of(), List.of()));
    }
}
