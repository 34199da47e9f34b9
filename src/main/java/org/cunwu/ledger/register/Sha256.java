package org.cunwu.ledger.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.cunwu.kernel.Digests;

/** The digest of today's records; each record names its algorithm, so that another (SM3) can follow. */
final class Sha256 {

    static final String NAME = "SHA-256";

    private Sha256() {}

    static String of(String text) {
        return Digests.sha256(text.getBytes(UTF_8));
    }

    static String salted(String salt, String value) {
        var digest = Digests.sha256();
        digest.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(digest.digest(value.getBytes(UTF_8)));
    }

    static boolean isHex(String text) {
        return text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
