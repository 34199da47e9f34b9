package org.cunwu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunwu.RunningJar;

/** 结论 — one line for each fault: what was done, and whether everything held. */
final class Verdicts {

    private static final int SHOWN = 60;

    private Verdicts() {}

    /** Prints the line and fails when anything did not hold. */
    static void say(String fault, String measured, List<String> wrong) {
        System.out.printf("FAULT %-44s %-70s %s%n", fault, measured, wrong.isEmpty() ? "held" : "FAILED");
        wrong.stream().limit(SHOWN).forEach(it -> System.out.println("      " + it));
        assertThat(wrong).as(fault + ": " + measured).isEmpty();
    }

    static void say(String fault, String measured, boolean held) {
        say(fault, measured, held ? List.of() : List.of("did not hold"));
    }

    /** What is wrong inside of a stopped town: registers, engine and chains. */
    static List<String> inside(Path data, Map<String, String> settings, String url, String user) throws SQLException {
        var wrong = new ArrayList<String>();
        // first, because the checker opens the file of a town at rest, after which no command would
        var verified = RunningJar.command(settings, data, "verify");
        if (verified.code() != 0) wrong.add(verified.output());
        wrong.addAll(Checker.wrong(url, user));
        return wrong;
    }
}
