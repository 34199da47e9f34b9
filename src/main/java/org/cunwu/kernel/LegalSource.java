package org.cunwu.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 依据 — where a requirement comes from: a statute and article, or the town's own setting where no statute stands
 * behind it.
 *
 * @param statute the name of the statute without book marks, or null for a setting of the town
 * @param promulgated the date of the text that is meant, or null for a setting of the town
 * @param article the article as it is cited, for example 第三十条第二款
 */
public record LegalSource(
        @Nullable String statute,
        @Nullable LocalDate promulgated,
        @Nullable String article) {

    /** 本镇设定，参考各地做法. */
    public static final LegalSource TOWN_SETTING = new LegalSource(null, null, null);

    public static LegalSource of(String statute, LocalDate promulgated, String article) {
        return new LegalSource(statute, promulgated, article);
    }

    /** As officials read it; never a web address. */
    public String citation() {
        return statute == null ? "本镇设定，参考各地做法" : "《" + statute + "》" + article;
    }
}
