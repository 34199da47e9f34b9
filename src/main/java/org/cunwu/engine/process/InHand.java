package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.engine.CaseFile;
import org.slf4j.MDC;

/**
 * 手头的事项 — what each line of the log carries while a case is worked on: its number, its village, the step, the receipt
 * of the act. Never a person. It holds for the thread until the request or the job is over.
 */
public final class InHand {

    private static final String CASE = "case";
    private static final String VILLAGE = "village";
    private static final String STEP = "step";
    private static final String ACT = "act";

    private InHand() {}

    static void note(CaseFile file) {
        MDC.put(CASE, file.number());
        MDC.put(VILLAGE, file.village().value());
    }

    static void note(CaseFile file, String step) {
        note(file);
        MDC.put(STEP, step);
    }

    static void receipt(String number) {
        MDC.put(ACT, number);
    }

    public static void forget() {
        List.of(CASE, VILLAGE, STEP, ACT).forEach(MDC::remove);
    }
}
