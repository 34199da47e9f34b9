package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.bench.NewIds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills chains with copies of a case's records, sealed one after the other as the ledger itself would have done. */
public final class BulkChain {

    private final Rows rows;
    private final Heads heads;
    private final Map<String, Head> last = new HashMap<>();
    private final List<Row> waiting = new ArrayList<>();
    private final List<PersonalRow> personal = new ArrayList<>();

    public BulkChain(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
        this.heads = new Heads(jdbc);
    }

    /** The records of a case, to be copied. */
    public final class Template {

        private final List<Row> records;
        private final Map<UUID, List<PersonalRow>> values = new HashMap<>();
        private final String village;

        private Template(UUID caseId) {
            this.records = rows.ofCase(caseId);
            rows.personalOfCase(caseId)
                    .forEach(it -> values.computeIfAbsent(it.entry(), id -> new ArrayList<>())
                            .add(it));
            this.village = records.get(0).chain();
        }

        /** Adds the records as those of another case of another village, so much earlier. */
        public void copy(UUID caseId, String place, Duration earlier) {
            for (var row : records) {
                var id = NewIds.next();
                var head = last.computeIfAbsent(place, heads::lock);
                var copied = new Row(
                                id,
                                place,
                                head.height() + 1,
                                row.enteredAt().minus(earlier),
                                row.algorithm(),
                                head.hash(),
                                "",
                                row.by().replace(village, place),
                                row.post().replace(village, place),
                                row.kind(),
                                caseId,
                                row.happenedOn().minusDays(earlier.toDays()),
                                row.content(),
                                row.findings(),
                                row.evidence(),
                                row.personal())
                        .sealed();
                last.put(place, new Head(place, copied.height(), copied.hash()));
                waiting.add(copied);
                for (var it : values.getOrDefault(row.id(), List.of())) {
                    personal.add(new PersonalRow(id, it.name(), it.salt(), it.value(), null));
                }
            }
        }
    }

    public Template template(UUID caseId) {
        return new Template(caseId);
    }

    /** Writes what was copied since, in the current transaction. */
    public void write() {
        rows.add(waiting, personal);
        last.values().forEach(heads::moveTo);
        waiting.clear();
        personal.clear();
    }

    /** What a verification hashes: so many records, and the texts of them and of their personal values. */
    public record Hashed(int records, List<byte[]> texts) {}

    /** Of the first records of a chain. */
    public Hashed hashed(String chain, int size) {
        var records = rows.ofChain(chain, 0, size);
        var texts = new ArrayList<byte[]>();
        records.forEach(it -> texts.add(it.canonical()));
        rows.personalOfChain(chain, 0, records.get(records.size() - 1).height())
                .forEach(it -> texts.add((it.salt() + it.value()).getBytes(UTF_8)));
        return new Hashed(records.size(), texts);
    }
}
