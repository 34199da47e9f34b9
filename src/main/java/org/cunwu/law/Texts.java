package org.cunwu.law;

import java.util.Optional;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** 文字 — keys and findings in the reader's language: Chinese unless the reader chose English. */
public interface Texts {

    /**
     * A finding in words.
     *
     * @param name what the provision is about
     * @param citation statute and article, or 本镇设定，参考各地做法
     * @param required what is required
     * @param found what was found, or what is missing
     * @param todo what to do now; empty when satisfied
     */
    record Explained(
            String provision,
            String rule,
            Outcome outcome,
            String name,
            String citation,
            String required,
            String found,
            String todo) {}

    Explained explain(Finding finding);

    /**
     * A text of any institution's bundle. Among the arguments {@code Fen}, days, moments, flags, lists and choices are
     * shown as people read them, whole numbers without grouping.
     *
     * @throws IllegalArgumentException when no bundle has the key, other than {@code act.…}, which answers itself
     */
    String text(String key, @Nullable Object... arguments);

    /** A text that need not be there, such as a hint. */
    Optional<String> find(String key, @Nullable Object... arguments);
}
