package org.cunwu.ledger.register;

import java.util.List;
import java.util.Locale;
import org.cunwu.kernel.CommandWords;
import org.cunwu.ledger.Verification.Fault;

/** The ledger's words for those who read logs and the command line: Chinese, then English. */
final class Words {

    private static final CommandWords WORDS = new CommandWords("messages/ledger");

    private Words() {}

    static String both(String key, Object... arguments) {
        return WORDS.both(key, arguments);
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
}
