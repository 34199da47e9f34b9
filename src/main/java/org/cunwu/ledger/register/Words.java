package org.cunwu.ledger.register;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cunwu.ledger.Verification.Fault;

/** The ledger's words for those who read logs and the command line: Chinese, then English. */
final class Words {

    private static final String BUNDLE = "messages/ledger";
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    static String both(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + " / " + in(Locale.ENGLISH, key, arguments);
    }

    static String of(Fault fault) {
        var check = fault.check().name().toLowerCase(Locale.ROOT);
        return both("ledger.check." + check, fault.chain(), Long.toString(fault.height()));
    }

    static String of(List<Fault> faults, boolean genuine) {
        var lines = new java.util.StringJoiner(System.lineSeparator());
        if (!genuine) lines.add(both("ledger.checkpoint.forged"));
        faults.forEach(it -> lines.add(of(it)));
        return lines.toString();
    }

    private static String in(Locale locale, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, EXACT).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
