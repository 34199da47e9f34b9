package org.cunwu.ledger.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** Acts into rows, rows into entries. */
final class Translation {

    private Translation() {}

    static Row toRow(Act act, UUID id, Head head, Instant at, List<PersonalRow> personal) {
        return new Row(
                        id,
                        act.chain(),
                        head.height() + 1,
                        at,
                        Sha256.NAME,
                        head.hash(),
                        "",
                        act.by().value(),
                        act.post(),
                        act.kind(),
                        act.caseId(),
                        act.happenedOn(),
                        Values.write(act.content()),
                        Findings.write(act.findings()),
                        Values.write(act.evidence()),
                        digests(personal))
                .sealed();
    }

    private static String digests(List<PersonalRow> personal) {
        var digests = new TreeMap<String, String>();
        for (var it : personal) {
            digests.put(
                    it.name(), Sha256.salted(Objects.requireNonNull(it.salt()), Objects.requireNonNull(it.value())));
        }
        return Values.write(digests);
    }

    /** Personal values that were erased are no longer among the act's. */
    static List<Entry> toEntries(List<Row> rows, List<PersonalRow> personal) {
        var values = new HashMap<UUID, Map<String, String>>();
        for (var it : personal) {
            var value = it.value();
            if (value != null)
                values.computeIfAbsent(it.entry(), id -> new TreeMap<>()).put(it.name(), value);
        }
        return rows.stream()
                .map(it -> toEntry(it, values.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    private static Entry toEntry(Row row, Map<String, String> personal) {
        var act = new Act(
                row.chain(),
                new PersonId(row.by()),
                row.post(),
                row.kind(),
                row.caseId(),
                row.happenedOn(),
                content(row.content()),
                Map.copyOf(personal),
                Findings.read(row.findings()),
                evidence(row.evidence()));
        return new Entry(
                row.id(),
                row.height(),
                row.enteredAt(),
                row.algorithm(),
                row.previous(),
                row.hash(),
                row.hashed(),
                act);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> content(String json) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Values.read(json));
    }

    private static List<String> evidence(String json) {
        return ((List<?>) Objects.requireNonNull(Values.read(json)))
                .stream().map(String.class::cast).toList();
    }
}
