package org.cunwu.law.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes changes in, lets a second person decide, and records both as acts in the town's chain. */
@Component
class ChangeDesk {

    private static final int LONGEST_REASON = 500;

    private final ChangeRegister changes;
    private final SettingPosts posts;
    private final Ledger ledger;
    private final TownClock clock;

    ChangeDesk(ChangeRegister changes, SettingPosts posts, Ledger ledger, TownClock clock) {
        this.changes = changes;
        this.posts = posts;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<Change> open(Change.Kind kind) {
        return changes.open(kind);
    }

    void propose(Change change, String act) {
        var group = posts.toPropose(change.proposedBy());
        checkReason(change.reason());
        changes.add(change);
        record(act, change.proposedBy(), group, change, change.reason());
    }

    Change confirm(PersonId by, UUID id, Change.Kind kind, String act) {
        var change = changes.byId(id, kind).orElseThrow(Change.Unknown::new);
        var group = posts.toConfirm(by, change);
        changes.decide(id, true, "", by, clock.instant());
        record(act, by, group, change, change.reason());
        return change;
    }

    void decline(PersonId by, UUID id, Change.Kind kind, String reason, String act) {
        var change = changes.byId(id, kind).orElseThrow(Change.Unknown::new);
        var group = posts.toDecline(by, change);
        checkReason(reason);
        changes.decide(id, false, reason, by, clock.instant());
        record(act, by, group, change, reason);
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) throw new Change.Rejected("reason", "law.change.reason-missing");
        if (reason.length() > LONGEST_REASON)
            throw new Change.Rejected("reason", "law.change.reason-too-long", LONGEST_REASON);
    }

    private void record(String kind, PersonId by, String group, Change change, String reason) {
        Map<String, @Nullable Object> content = new HashMap<>();
        var village = change.village();
        content.put("change", change.id().toString());
        content.put("subject", change.subject());
        content.put("village", village == null ? null : village.value());
        content.put("content", change.content());
        content.put("from", change.from().toString());
        content.put("reason", reason);
        ledger.append(new Act(Act.TOWN, by, group, kind, null, clock.today(), content, Map.of(), List.of(), List.of()));
    }
}
