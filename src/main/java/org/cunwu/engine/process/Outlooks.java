package org.cunwu.engine.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.register.CorrectionRegister.Row;
import org.cunwu.engine.register.CorrectionRegister.StoppedRow;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.kernel.Digests;
import org.springframework.stereotype.Component;

/** 确认更正的后果 — what would follow from a correction now: shown to whoever confirms it, and asked again when that person does. */
@Component
class Outlooks {

    private final Correcting correcting;
    private final StoppedByCorrection stopping;
    private final Forms forms;

    Outlooks(Correcting correcting, StoppedByCorrection stopping, Forms forms) {
        this.correcting = correcting;
        this.stopping = stopping;
        this.forms = forms;
    }

    /** What is to stand there, what the law says of it, and what would stop. */
    record Outlook(CorrectedStep<?> corrected, Judged judged, List<StoppedRow> stopped) {

        Corrections.Outlook shown() {
            var names = stopped.stream().map(it -> it.stopped().name()).sorted().toList();
            return new Corrections.Outlook(judged, names, seen(names));
        }

        private String seen(List<String> names) {
            var told = Stream.concat(Stream.of(judged.effect().name()), names.stream())
                    .toList();
            return Digests.sha256(String.join("\n", told).getBytes(StandardCharsets.UTF_8));
        }

        boolean stopsAnything() {
            return judged.effect() != Effect.RECORD_ONLY;
        }
    }

    /** @throws NotYours where nobody can confirm it any more, saying why */
    Outlook of(Row correction, EnteredRegister.Row row, Past past) {
        var step = correcting.step(row, past);
        try {
            var corrected = step.corrected(forms, correction.after());
            var judged = corrected.judge();
            var stopped = judged.effect() == Effect.RECORD_ONLY ? List.<StoppedRow>of() : stopping.of(step);
            return new Outlook(corrected, judged, stopped);
        } catch (FormRejected e) {
            throw new NotYours("engine.correct.no-longer-fits");
        }
    }
}
