package org.cunwu.law.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every institution's bundle in {@code messages/}. The bundle without a language is Chinese; the machine's own language
 * never decides. Arguments are shown the same way wherever a text is used: in pages, findings and the API.
 */
final class BundledMessages extends ResourceBundleMessageSource {

    private static final String ENGLISH = "_en.properties";
    private static final String BUNDLE = ".properties";

    private final Shown shown = new Shown(this);

    BundledMessages() throws IOException {
        setBasenames(basenames());
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        // with or without arguments, an apostrophe then means the same in every text
        setAlwaysUseMessageFormat(true);
    }

    /** The template as it stands in the bundle, to ask whether it exists. */
    boolean has(String key, Locale locale) {
        return resolveCode(key, locale) != null;
    }

    @Override
    protected Object[] resolveArguments(@Nullable Object @Nullable [] arguments, Locale locale) {
        if (arguments == null) return new Object[0];
        var words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) words[i] = shown.of(arguments[i], locale);
        return words;
    }

    private static String[] basenames() throws IOException {
        var names = new TreeSet<String>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var file = Objects.requireNonNull(bundle.getFilename());
            if (!file.endsWith(ENGLISH)) {
                names.add("messages/" + file.substring(0, file.length() - BUNDLE.length()));
            }
        }
        return names.toArray(String[]::new);
    }
}
