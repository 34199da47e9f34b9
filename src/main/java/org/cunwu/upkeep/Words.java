package org.cunwu.upkeep;

import org.cunwu.kernel.CommandWords;

/** 提示 — what the technical administrator reads on the command line. */
public final class Words {

    private static final CommandWords WORDS = new CommandWords("messages/upkeep");

    private Words() {}

    public static String both(String key, Object... arguments) {
        return WORDS.both(key, arguments);
    }
}
