package org.cunwu.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * 签名密钥 — after a restore the town goes on with the key it has, or with the copy that was handed in; without either it
 * gets a new one, and the old public key stands only for the checkpoints that were known then.
 */
final class Keys {

    private static final String PRIVATE = "ledger.key";
    private static final String PUBLIC = "ledger.pub";

    private final Path folder;
    private final String before;

    /** @param before the public key of the backup */
    Keys(Path data, String before) {
        this.folder = data.resolve("keys");
        this.before = before.strip();
    }

    /** Answers whether the backup's key is lost, so that its public half is kept as a former one. */
    boolean settle(Optional<Path> copy) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(PRIVATE))) {
            var other = copy.isPresent()
                    && !Files.readString(copy.get())
                            .strip()
                            .equals(Files.readString(folder.resolve(PRIVATE)).strip());
            if (other) throw new RestoreRefused("upkeep.restore.key-there", folder.resolve(PRIVATE));
            return !Files.readString(folder.resolve(PUBLIC)).strip().equals(before);
        }
        if (copy.isEmpty()) return true;
        if (!belongs(Files.readString(copy.get()))) throw new RestoreRefused("upkeep.restore.wrong-key", copy.get());
        Files.copy(copy.get(), folder.resolve(PRIVATE));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder.resolve(PRIVATE), PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(folder.resolve(PUBLIC), before);
        return false;
    }

    /** The public half stands for checkpoints up to this number. */
    void former(long until) throws IOException {
        var name = "former-" + Integer.toHexString(before.hashCode()) + ".pub";
        Files.writeString(folder.resolve(name), before + "\n" + until + "\n");
    }

    private boolean belongs(String secret) {
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            var probe = "cunwu".getBytes(UTF_8);
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret.strip()))));
            signature.update(probe);
            var signed = signature.sign();
            signature.initVerify(keys.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(before))));
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
