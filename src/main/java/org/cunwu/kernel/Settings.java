package org.cunwu.kernel;

/** 参数 — the dated parameters of one village as they stood on the day of the act. */
public interface Settings {

    /**
     * @param name the parameter's stable name, for example {@code decision.disclosure.start-days}
     * @throws IllegalArgumentException when no such parameter is in force on that day
     */
    long number(String name);

    /**
     * @param name the parameter's stable name
     * @throws IllegalArgumentException when no such parameter is in force on that day
     */
    boolean flag(String name);
}
