package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.cunwu.ledger.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The Ed25519 key of this installation, made at the first start; its public half is printed then, to be kept on paper. */
@Component
class SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    static final String ALGORITHM = "Ed25519";

    private final Folder folder;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    SigningKey(Folder folder) {
        this.folder = folder;
        var secret = folder.keys().resolve("ledger.key");
        var open = folder.keys().resolve("ledger.pub");
        try {
            folder.alone(() -> {
                if (!Files.exists(secret)) make(secret, open);
                return true;
            });
            var keys = KeyFactory.getInstance(ALGORITHM);
            privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(read(secret)));
            publicKey = FormerKey.publicKey(Files.readString(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("办理记录的签名密钥不可用 / unusable key in " + folder.keys(), e);
        }
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    String sign(String statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this installation signed it, or one before it whose key was lost. */
    boolean isOurs(Checkpoint checkpoint) {
        return isBy(publicKey, checkpoint)
                || folder.publicKeys().stream()
                        .filter(it -> String.valueOf(it.getFileName()).startsWith(FormerKey.START))
                        .map(FormerKey::read)
                        .anyMatch(it -> checkpoint.number() <= it.until() && isBy(it.key(), checkpoint));
    }

    private static boolean isBy(PublicKey signer, Checkpoint checkpoint) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(signer);
            check.update(checkpoint.statement().getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void make(Path secret, Path open) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var text = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            Files.writeString(open, text);
            write(secret, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            LOG.info("办理记录签名公钥（请抄存）/ public key of the ledger, keep a copy on paper: {}", text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readable by nobody but the program, from its first byte. */
    private static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel =
                Files.newByteChannel(file, options, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0])) {
            channel.write(UTF_8.encode(text));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
