package org.cunwu.engine;

/**
 * 办理期限 — how long a step may take before it is overdue. Overdue reminds; it never approves.
 *
 * @param parameter the name of the parameter that holds the number of days
 * @param workingDays whether working days are counted, or calendar days
 */
public record Deadline(String parameter, boolean workingDays) {

    /** What holds for every step that names no deadline of its own. */
    public static final Deadline USUAL = new Deadline("engine.step.working-days", true);
}
