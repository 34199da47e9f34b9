package org.cunwu.engine.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.CorrectedEntry.Passed;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.EnteredRegister.Row;
import org.cunwu.engine.register.SentBackRegister.Target;

/**
 * 一件事项的登记经过 — what was entered, corrected and sent back in a case; read once, however many of its entries are
 * looked at.
 *
 * @param entries in the order in which they were entered
 * @param stopped the entries that no longer count
 * @param sentBack to which steps it was sent back, and when
 */
record Past(
        CaseFile file,
        List<Row> entries,
        List<CorrectionRegister.Row> corrections,
        Set<String> stopped,
        List<Target> sentBack) {

    List<CorrectionRegister.Row> corrections(Row row) {
        return corrections.stream().filter(it -> it.task().equals(row.task())).toList();
    }

    /** What was completed before it. */
    List<Passed> earlier(Row row) {
        return course().stream()
                .filter(it -> it.entry() < row.entry())
                .map(it -> new Passed(it.step(), it.kind(), it.happenedOn()))
                .toList();
    }

    /** What was completed since and still counts. */
    List<Row> later(Row row) {
        return course().stream()
                .filter(it -> it.entry() > row.entry() && !stopped.contains(it.task()))
                .toList();
    }

    /** Whether the course has gone back past it since, so that what carries the case was entered anew or will be. */
    boolean isDoneAnew(Row row) {
        return stopped.contains(row.task()) || enteredAgain(row) || sentBackPast(row) || begunAgain(row);
    }

    private boolean enteredAgain(Row row) {
        var upToIt = new HashSet<List<String>>();
        course().stream().filter(it -> it.entry() <= row.entry()).forEach(it -> upToIt.add(place(it)));
        return course().stream().anyMatch(it -> it.entry() > row.entry() && upToIt.contains(place(it)));
    }

    private boolean sentBackPast(Row row) {
        var upToIt = course().stream().filter(it -> it.entry() <= row.entry()).toList();
        return sentBack.stream()
                .filter(it -> it.at().isAfter(row.at()))
                .anyMatch(it -> upToIt.stream()
                        .anyMatch(one ->
                                one.process().equals(it.process()) && one.step().equals(it.step())));
    }

    private boolean begunAgain(Row row) {
        return corrections(row).stream()
                .map(CorrectionRegister.Row::decided)
                .anyMatch(it -> it != null && it.effect() == Effect.STEP_AGAIN);
    }

    /** An opinion that was asked for moves nothing. */
    private List<Row> course() {
        return entries.stream()
                .filter(it -> !it.process().equals(Opinion.PROCESS))
                .toList();
    }

    private static List<String> place(Row row) {
        return List.of(row.place().instance(), row.step());
    }
}
