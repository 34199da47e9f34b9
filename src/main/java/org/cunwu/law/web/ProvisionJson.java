package org.cunwu.law.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;

/** How provisions and findings look in JSON: dates as ISO days, amounts in yuan, choices by their code. */
final class ProvisionJson {

    /** 一页规定; {@code next} is the {@code after} of the page that follows, or null. */
    record Page(List<Described> items, @Nullable String next) {}

    record Described(String id, String rule, String name, List<Source> sources, List<FactOf> facts) {}

    /** A text of the law and the days on which it is in force. */
    record Source(
            String citation,
            @Nullable String statute,
            @Nullable LocalDate promulgated,
            @Nullable String article,
            LocalDate from,
            @Nullable LocalDate to) {}

    record FactOf(String name, String type, String title, boolean required, Map<String, String> choices) {}

    record Tried(
            String provision,
            String rule,
            LocalDate date,
            String finding,
            String name,
            String source,
            String required,
            String found,
            String todo,
            @Nullable Object value) {}

    private ProvisionJson() {}

    static Described described(Provision<?> provision, Catalogue catalogue, Texts texts) {
        return new Described(
                provision.id(),
                provision.rule(),
                texts.text(provision.id() + ".name"),
                provision.versions().stream()
                        .map(it -> source(it.source(), it.from(), it.to()))
                        .toList(),
                catalogue.facts(provision).stream().map(ProvisionJson::fact).toList());
    }

    static Tried tried(Finding finding, Texts texts) {
        var words = texts.explain(finding);
        return new Tried(
                words.provision(),
                words.rule(),
                finding.act(),
                code(words.outcome()),
                words.name(),
                words.citation(),
                words.required(),
                words.found(),
                words.todo(),
                value(finding.verdict().value()));
    }

    private static Source source(LegalSource source, LocalDate from, @Nullable LocalDate to) {
        return new Source(source.citation(), source.statute(), source.promulgated(), source.article(), from, to);
    }

    private static FactOf fact(Catalogue.Fact fact) {
        return new FactOf(fact.name(), code(fact.type()), fact.title(), !fact.optional(), fact.choices());
    }

    private static @Nullable Object value(@Nullable Object computed) {
        if (computed instanceof Fen amount) return amount.grouped().replace(",", "");
        if (computed instanceof Enum<?> choice) return code(choice);
        return computed;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
