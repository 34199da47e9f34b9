package org.cunwu.upkeep.backup;

import org.cunwu.upkeep.Words;

/** Nothing was restored, for a reason that the administrator can act on. */
final class RestoreRefused extends RuntimeException {

    RestoreRefused(String key, Object... arguments) {
        super(Words.both(key, arguments));
    }
}
