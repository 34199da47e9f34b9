package org.cunwu.engine.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Texts;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 退回依据 — a post of the district or the town sends back or refuses a village's matter only under a rule that it names
 * (PAY-15); a village's own posts give their reason.
 */
@Component
class RefusalGrounds {

    private final Catalogue catalogue;
    private final Texts texts;

    RefusalGrounds(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    Map<String, @Nullable Object> facts(String group) {
        return isVillage(group) ? Map.of() : Map.of("rules", rules());
    }

    /**
     * The provision's id where one must be named, or null.
     *
     * @throws FormRejected when it is missing or there is none such
     */
    @Nullable
    String checked(String group, @Nullable String rule) {
        if (isVillage(group)) return null;
        if (rule == null || rule.isBlank()) throw FormRejected.field("rule", "engine.form.not-blank");
        return catalogue
                .byId(rule)
                .map(Provision::id)
                .orElseThrow(() -> FormRejected.field("rule", "engine.form.choice"));
    }

    private List<Map<String, String>> rules() {
        return catalogue.after("", Integer.MAX_VALUE).stream()
                .map(it -> Choices.of(it.id(), texts.text(it.id() + ".name"), it.rule()))
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.get("hint"))))
                .toList();
    }

    private static boolean isVillage(String group) {
        return Post.kindOf(group).filter(it -> it.level() == Level.VILLAGE).isPresent();
    }
}
