package org.cunwu.kernel;

import java.io.PrintStream;
import java.util.List;

/** 子命令 — what the jar does instead of serving when it is called with the command's name. */
public interface Command {

    /** The name on the command line, for example {@code verify}. */
    String name();

    /**
     * Does the work and says in Chinese, then English, what came of it.
     *
     * @return 0 good, 1 something is wrong, 2 wrong call
     */
    int run(List<String> arguments, PrintStream out);
}
