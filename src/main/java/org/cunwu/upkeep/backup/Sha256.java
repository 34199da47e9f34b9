package org.cunwu.upkeep.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest under which files are kept, and by which a backup is checked. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
