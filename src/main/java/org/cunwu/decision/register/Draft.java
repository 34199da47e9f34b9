package org.cunwu.decision.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cunwu.kernel.Fen;

/** 方案 — one version of what is to be decided. */
public record Draft(int version, String title, String plan, Fen budget) {

    /** Two drafts that differ in spaces and punctuation only are the same text. */
    public String fingerprint() {
        var words = plan.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "") + '|' + budget.value();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
