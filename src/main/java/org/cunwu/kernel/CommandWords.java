package org.cunwu.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * 命令行的话 — for those who read logs and the command line: Chinese, then English, whatever the machine's language is.
 *
 * @param bundle where the words stand, for example {@code messages/ledger}
 */
public record CommandWords(String bundle) {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** @throws java.util.MissingResourceException when there are no such words */
    public String both(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + " / " + in(Locale.ENGLISH, key, arguments);
    }

    private String in(Locale locale, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(bundle, locale, EXACT).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
