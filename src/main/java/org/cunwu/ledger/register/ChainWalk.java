package org.cunwu.ledger.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.cunwu.ledger.Verification.ChainReport;
import org.cunwu.ledger.Verification.Check;
import org.cunwu.ledger.Verification.Fault;
import org.cunwu.ledger.register.Rows.Top;
import org.jspecify.annotations.Nullable;

/** Walks up one chain, some records at a time, until the first bad record. */
final class ChainWalk {

    private final Rows rows;
    private final String chain;
    private final NavigableMap<Long, String> pins;
    private final Top top;
    private Head last;
    private @Nullable Fault fault;

    /** @param from the record above which to start; it has been checked, or is the empty beginning */
    ChainWalk(Rows rows, Head from, NavigableMap<Long, String> pins) {
        this.rows = rows;
        this.chain = from.chain();
        this.pins = pins;
        this.last = from;
        this.top = rows.top(chain);
        rows.belowFirst(chain).ifPresent(it -> fail(it, Check.REORDERED));
    }

    /** How many records are still to be looked at. */
    long left() {
        return fault == null ? Math.max(0, top.records() - last.height()) : 0;
    }

    /** Looks at the next records, so many at most. */
    void goOn(int size) {
        if (left() == 0) return;
        var page = rows.ofChain(chain, last.height(), size);
        var personal = byEntry(rows.personalOfChain(
                chain,
                last.height(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).height()));
        if (page.isEmpty()) fail(last.height() + 1, Check.MISSING);
        for (var row : page) {
            if (row.height() > top.records()) return;
            var wrong = examine(row, personal.getOrDefault(row.id(), Map.of()));
            if (wrong != null) {
                fail(last.height() + 1, wrong);
                return;
            }
            last = new Head(chain, row.height(), row.hash());
        }
    }

    /** What came of it, once nothing is left. */
    ChainReport report() {
        var head = top.head() == null ? Head.empty(chain) : top.head();
        var proven = Math.max(head.height(), pins.isEmpty() ? 0 : pins.lastKey());
        if (fault == null && proven > last.height()) fail(last.height() + 1, Check.TAIL);
        if (fault == null && !head.equals(last)) fail(last.height(), Check.HEAD);
        return new ChainReport(chain, last.height(), top.records(), Math.max(proven, top.records()), fault);
    }

    private @Nullable Check examine(Row row, Map<String, PersonalRow> personal) {
        if (row.height() != last.height() + 1) return Check.MISSING;
        if (!row.isIntact()) return Check.CONTENT;
        if (!row.previous().equals(last.hash())) return Check.REORDERED;
        var pin = pins.get(row.height());
        if (pin != null && !pin.equals(row.hash())) return Check.CHECKPOINT;
        return personalHolds(row, personal) ? null : Check.PERSONAL;
    }

    private boolean personalHolds(Row row, Map<String, PersonalRow> personal) {
        if (personal.isEmpty() && row.personal().equals("{}")) return true;
        if (!(Values.parse(row.personal()) instanceof Map<?, ?> digests)) return false;
        return digests.keySet().equals(personal.keySet())
                && personal.values().stream().allMatch(it -> holds(it, digests.get(it.name())));
    }

    private boolean holds(PersonalRow value, @Nullable Object digest) {
        var salt = value.salt();
        var plain = value.value();
        var erasedBy = value.erasedBy();
        if (erasedBy != null) {
            return salt == null
                    && plain == null
                    && rows.byId(erasedBy)
                            .filter(it -> Erasing.erased(it, value))
                            .isPresent();
        }
        return salt != null
                && plain != null
                && Sha256.isHex(salt)
                && Sha256.salted(salt, plain).equals(digest);
    }

    private void fail(long height, Check check) {
        fault = new Fault(chain, height, check);
    }

    private static Map<UUID, Map<String, PersonalRow>> byEntry(List<PersonalRow> personal) {
        var entries = new HashMap<UUID, Map<String, PersonalRow>>();
        personal.forEach(
                it -> entries.computeIfAbsent(it.entry(), id -> new HashMap<>()).put(it.name(), it));
        return entries;
    }
}
