package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.CorrectedEntry.Passed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.register.EnteredRegister.Row;
import org.jspecify.annotations.Nullable;

/** 被更正的一步 — a completed step, its institution's way of correcting it, and what was entered before and after it. */
record EnteredStep<F extends Record>(
        Row row, HumanStep<F> definition, Correctable<F> correctable, List<Passed> earlier, List<Row> later) {

    /** The step as it stood when it was completed. */
    OpenStep step() {
        return new OpenStep(row.task(), row.step(), row.caseId(), row.village(), row.person(), row.group(), row.at());
    }

    /**
     * What stood there and what is to stand there, both read once.
     *
     * @throws FormRejected when a value cannot be taken
     */
    CorrectedStep<F> corrected(Forms forms, Map<String, ?> typed) {
        return FormRejected.reading(definition.form(), () -> new CorrectedStep<>(this, entry(forms, typed)));
    }

    private CorrectedEntry<F> entry(Forms forms, Map<String, ?> typed) {
        return new CorrectedEntry<>(
                step(),
                forms.read(definition.form(), row.typed()),
                forms.read(definition.form(), typed),
                earlier,
                later.stream()
                        .map(it -> new Passed(it.step(), it.kind(), it.happenedOn()))
                        .toList());
    }

    @SuppressWarnings("unchecked") // the step itself says how its own form is corrected
    static <F extends Record> @Nullable EnteredStep<F> of(
            Row row, HumanStep<F> definition, List<Passed> earlier, List<Row> later) {
        return definition instanceof Correctable<?> correctable
                ? new EnteredStep<>(row, definition, (Correctable<F>) correctable, earlier, later)
                : null;
    }
}
