package org.cunwu.upkeep;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

/** 正在运行的程序 — has the embedded database for itself while it runs. */
public interface RunningProgram {

    /** The exit code, if a running program has the database: it did the work itself, or it must be stopped first. */
    OptionalInt instead(String command, List<String> arguments, PrintStream out);
}
