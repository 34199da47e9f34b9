package org.cunwu.engine.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StoredFile;
import org.cunwu.kernel.Digests;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 附件库 — bytes under their SHA-256 in the data folder, on disk before the row that names them. */
@Repository
public class FileShelf implements Files {

    static final long MOST_BYTES = 20L * 1024 * 1024;

    /** What is taken, by content: pictures, PDF, plain text, and office files that can hold no macro. */
    private static final Map<String, String> TAKEN = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/heic", "heic",
            "application/pdf", "pdf");

    private final JdbcClient jdbc;
    private final CaseRegister cases;
    private final Directory directory;
    private final TownClock clock;
    private final Path folder;
    private final Tika tika = new Tika();

    FileShelf(
            JdbcClient jdbc,
            CaseRegister cases,
            Directory directory,
            TownClock clock,
            @Value("${cunwu.data}") Path data) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
        this.folder = data.resolve("files");
    }

    @Override
    public FileId store(PersonId person, String name, InputStream content) {
        try {
            java.nio.file.Files.createDirectories(folder);
            var arriving = java.nio.file.Files.createTempFile(folder, "arriving", ".part");
            try {
                return keep(person, name, content, arriving);
            } finally {
                java.nio.file.Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId keep(PersonId person, String name, InputStream content, Path arriving) throws IOException {
        var digest = Digests.sha256();
        long size;
        try (var out = new DigestOutputStream(java.nio.file.Files.newOutputStream(arriving), digest)) {
            size = content.transferTo(new Limited(out));
        }
        if (size == 0) throw new FileRefused("engine.file.empty");
        var type = tika.detect(arriving);
        if (!TAKEN.containsKey(type)) throw new FileRefused("engine.file.type");
        var hash = HexFormat.of().formatHex(digest.digest());
        var place = place(hash);
        java.nio.file.Files.createDirectories(place.getParent());
        force(arriving);
        java.nio.file.Files.move(arriving, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        var id = UUID.randomUUID();
        jdbc.sql("insert into engine_file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, shown(name), type, size, hash, person.value(), CaseRegister.utc(clock.instant()))
                .update();
        return new FileId(id);
    }

    @Override
    public StoredFile find(PersonId person, FileId id) {
        return row(id).filter(it -> mayRead(person, it)).orElseThrow(NothingHere::new);
    }

    private boolean mayRead(PersonId person, StoredFile file) {
        var caseId = file.caseId();
        if (caseId == null) return file.uploadedBy().equals(person);
        var reach = directory.villagesOf(person, clock.today());
        return cases.byId(caseId).filter(it -> reach.contains(it.village())).isPresent();
    }

    /** Binds what a form cites to its case; only the person's own uploads or files the case has already. */
    public Optional<StoredFile> cite(PersonId person, FileId id, UUID caseId) {
        var found = row(id);
        var free = found.filter(it -> it.caseId() == null);
        if (free.isEmpty()) return found.filter(it -> caseId.equals(it.caseId()));
        return free.filter(it -> it.uploadedBy().equals(person)).filter(it -> bind(id, caseId));
    }

    /** Of two cases that cite the same file at the same moment one gets it. */
    private boolean bind(FileId id, UUID caseId) {
        return jdbc.sql("update engine_file set case_id = ? where id = ? and case_id is null")
                        .params(caseId, id.value())
                        .update()
                == 1;
    }

    @Override
    public byte[] bytes(StoredFile file) {
        byte[] found;
        try {
            found = java.nio.file.Files.readAllBytes(place(file.sha256()));
        } catch (NoSuchFileException e) {
            throw new FileDamaged(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Digests.sha256(found).equals(file.sha256())) throw new FileDamaged(file);
        return found;
    }

    @Override
    public List<StoredFile> ofCase(UUID caseId) {
        return jdbc.sql("select * from engine_file where case_id = ? order by uploaded_at, id")
                .param(caseId)
                .query(FileShelf::row)
                .list();
    }

    private Optional<StoredFile> row(FileId id) {
        return jdbc.sql("select * from engine_file where id = ?")
                .param(id.value())
                .query(FileShelf::row)
                .optional();
    }

    Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String shown(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\\\/\"<>]", "_").strip();
        if (plain.isEmpty()) plain = "附件";
        return plain.length() <= 120 ? plain : plain.substring(plain.length() - 120);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static StoredFile row(ResultSet row, int index) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new PersonId(row.getString("uploaded_by")),
                CaseRegister.instant(row, "uploaded_at"),
                row.getObject("case_id", UUID.class));
    }

    /** Stops as soon as too much has come. */
    private static final class Limited extends java.io.FilterOutputStream {

        private long passed;

        Limited(java.io.OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            passed += length;
            if (passed > MOST_BYTES) throw new FileRefused(FileRefused.TOO_LARGE);
            out.write(bytes, from, length);
        }
    }
}
