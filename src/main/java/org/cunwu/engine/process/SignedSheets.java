package org.cunwu.engine.process;

import java.util.List;
import java.util.stream.Stream;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StoredFile;
import org.cunwu.engine.register.EntryRegister;
import org.cunwu.kernel.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** 签字单照片 — a photograph proves one entry: neither what was handed in before, nor the same picture once more. */
@Component
class SignedSheets {

    private static final String FIELD = "signedSheet";
    private static final String USED = "engine.entry-for.sheet-used";

    private final Files files;
    private final EntryRegister register;

    SignedSheets(Files files, EntryRegister register) {
        this.files = files;
        this.register = register;
    }

    /** @throws FormRejected for what is no photograph of the clerk's own, or proves something else already */
    void check(PersonId clerk, List<FileId> sheets) {
        for (var id : sheets) {
            var file = file(clerk, id);
            if (!file.mediaType().startsWith("image/")) throw FormRejected.field(FIELD, "engine.entry-for.photograph");
            if (file.caseId() != null || register.isProof(file.sha256())) throw FormRejected.field(FIELD, USED);
        }
    }

    /** Of two entries that show the same photograph at the same moment one has it. */
    void keep(PersonId clerk, String task, List<FileId> sheets) {
        Stream<String> hashes = sheets.stream().map(it -> file(clerk, it).sha256());
        try {
            hashes.distinct().forEach(it -> register.prove(task, it));
        } catch (DuplicateKeyException e) {
            throw FormRejected.field(FIELD, USED);
        }
    }

    private StoredFile file(PersonId clerk, FileId id) {
        try {
            return files.find(clerk, id);
        } catch (NothingHere e) {
            throw FormRejected.field(FIELD, "engine.file.unknown");
        }
    }
}
