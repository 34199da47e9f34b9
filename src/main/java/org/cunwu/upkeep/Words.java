package org.cunwu.upkeep;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** 提示 — what the technical administrator reads on the command line: Chinese, then English. */
public final class Words {

    private static final String BUNDLE = "messages/upkeep";
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    public static String both(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + " / " + in(Locale.ENGLISH, key, arguments);
    }

    private static String in(Locale locale, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, EXACT).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
