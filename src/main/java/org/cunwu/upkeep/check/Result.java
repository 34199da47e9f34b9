package org.cunwu.upkeep.check;

import org.cunwu.upkeep.Words;

/** 结果 — one line of the check. */
record Result(Mark mark, String words) {

    /** 好、弱、坏：only the last is a reason not to go on. */
    enum Mark {
        GOOD,
        WEAK,
        BAD
    }

    static Result good(String key, Object... arguments) {
        return new Result(Mark.GOOD, Words.both(key, arguments));
    }

    static Result weak(String key, Object... arguments) {
        return new Result(Mark.WEAK, Words.both(key, arguments));
    }

    static Result bad(String key, Object... arguments) {
        return new Result(Mark.BAD, Words.both(key, arguments));
    }
}
