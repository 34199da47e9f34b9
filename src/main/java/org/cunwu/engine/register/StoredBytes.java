package org.cunwu.engine.register;

import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cunwu.kernel.Digests;
import org.cunwu.ledger.EvidenceStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds every stored file against its row, and the row against what its case recorded. */
@Component
class StoredBytes implements EvidenceStore {

    private static final String ROWS = "select f.id, f.name, f.sha256, f.case_id is null or exists (select 1 from"
            + " ledger_entry e where e.case_id = f.case_id and position(f.sha256 in e.evidence) > 0) as recorded"
            + " from engine_file f order by f.sha256, f.id";

    private final JdbcClient jdbc;
    private final FileShelf shelf;

    StoredBytes(JdbcClient jdbc, FileShelf shelf) {
        this.jdbc = jdbc;
        this.shelf = shelf;
    }

    private record Kept(String id, String name, String sha256, boolean recorded) {}

    @Override
    public long check(Consumer<Damaged> found) {
        var kept = jdbc.sql(ROWS)
                .query((row, index) -> new Kept(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getBoolean("recorded")))
                .list();
        for (var file : kept) {
            wrong(file).ifPresent(it -> found.accept(new Damaged(file.id(), file.name(), file.sha256(), it)));
        }
        return kept.size();
    }

    private Optional<Kind> wrong(Kept file) {
        if (!file.recorded()) return Optional.of(Kind.UNRECORDED);
        var place = shelf.place(file.sha256());
        if (!Files.isRegularFile(place)) return Optional.of(Kind.MISSING);
        return Digests.sha256(place).equals(file.sha256()) ? Optional.empty() : Optional.of(Kind.CHANGED);
    }
}
