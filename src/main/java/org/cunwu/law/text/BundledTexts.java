package org.cunwu.law.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Verdict.Outcome;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the bundles in the language of whoever is being answered; where nobody is, as in a timer, in Chinese. */
@Component
final class BundledTexts implements Texts {

    private static final String RECORDED = "act.";
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d+}");

    private final BundledMessages messages;

    BundledTexts(BundledMessages messages) {
        this.messages = messages;
    }

    @Override
    public Explained explain(Finding finding) {
        var id = finding.provision();
        var outcome = finding.verdict().outcome();
        var arguments = arguments(finding);
        return new Explained(
                id,
                finding.rule(),
                outcome,
                text(id + ".name", arguments),
                finding.provision().equals(Finding.NO_TEXT)
                        ? "—"
                        : finding.source().citation(),
                text(id + ".required", arguments),
                text(id + (outcome == Outcome.UNDETERMINED ? ".missing" : ".found"), arguments),
                outcome == Outcome.SATISFIED ? "" : todo(id, outcome, arguments));
    }

    /** Where evidence is missing, a text that speaks of what was computed cannot be filled: then supply it first. */
    private String todo(String id, Outcome outcome, @Nullable Object[] arguments) {
        var words = text(id + ".todo", arguments);
        return outcome == Outcome.UNDETERMINED && UNFILLED.matcher(words).find()
                ? text("law.undetermined.todo")
                : words;
    }

    @Override
    public String text(String key, @Nullable Object... arguments) {
        var locale = locale();
        // what was recorded years ago stays readable when its text is gone
        if (key.startsWith(RECORDED) && !messages.has(key, locale)) return key;
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException e) {
            throw new IllegalArgumentException("No text for " + key, e);
        }
    }

    @Override
    public Optional<String> find(String key, @Nullable Object... arguments) {
        return messages.has(key, locale()) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    /** On a day without a text of the law the second argument is a provision's id; people read its name. */
    private @Nullable Object[] arguments(Finding finding) {
        List<@Nullable Object> arguments = new ArrayList<>(finding.verdict().arguments());
        if (finding.provision().equals(Finding.NO_TEXT)) arguments.set(1, text(arguments.get(1) + ".name"));
        return arguments.toArray();
    }

    private static Locale locale() {
        var context = LocaleContextHolder.getLocaleContext();
        var chosen = context == null ? null : context.getLocale();
        return chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen;
    }
}
