package org.cunwu.engine;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;

/** 附件库 — files are checked by content, kept outside the database under their SHA-256, and cited by forms by id. */
public interface Files {

    /**
     * Keeps a file for the person until a form cites it.
     *
     * @param name as the person's device named it; only shown
     * @throws FileRefused when it is empty, too large, or of a type that is not taken
     */
    FileId store(PersonId person, String name, InputStream content);

    /**
     * What is known of a file that the person uploaded or that a case within the person's reach cites.
     *
     * @throws NothingHere otherwise
     */
    StoredFile find(PersonId person, FileId id);

    /**
     * Its bytes, held against their SHA-256 at this moment.
     *
     * @throws FileDamaged when they are gone or not what was stored
     */
    byte[] bytes(StoredFile file);

    List<StoredFile> ofCase(UUID caseId);

    /** 附件不能接收 — {@code key} is the message that says why. */
    class FileRefused extends RuntimeException {

        public static final String TOO_LARGE = "engine.file.too-large";

        private final String key;

        public FileRefused(String key) {
            super(key);
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Whether a smaller one would do (HTTP 413). */
        public boolean tooLarge() {
            return key.equals(TOO_LARGE);
        }
    }

    /** 附件已损坏 — the bytes are gone or no longer those that were stored. */
    class FileDamaged extends RuntimeException {

        private final String name;

        public FileDamaged(StoredFile file) {
            super("File " + file.id() + " is not as recorded: " + file.sha256());
            this.name = file.name();
        }

        public String name() {
            return name;
        }
    }
}
