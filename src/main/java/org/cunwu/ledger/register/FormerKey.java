package org.cunwu.ledger.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * 旧公钥 — of an installation whose private key is lost; a restore without it leaves {@code keys/former-….pub} behind.
 *
 * @param until number of the last checkpoint for which it still stands
 */
record FormerKey(PublicKey key, long until) {

    static final String START = "former-";

    static FormerKey read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return new FormerKey(
                    publicKey(lines.get(0)), Long.parseLong(lines.get(1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalStateException("旧公钥不可用 / unusable public key: " + file, e);
        }
    }

    static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(SigningKey.ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
    }
}
