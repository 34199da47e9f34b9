package org.cunwu.engine.process;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.CorrectedEntry.Passed;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
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

    Judged judge(Forms forms, Map<String, ?> typed) {
        return FormRejected.reading(definition.form(), () -> correctable.judge(entry(forms, typed)));
    }

    Deed correct(Forms forms, Map<String, ?> typed, Judged judged) {
        return FormRejected.reading(definition.form(), () -> correctable.correct(entry(forms, typed), judged));
    }

    /** The fields that say something else than before. */
    List<String> changed(Forms forms, Map<String, ?> typed) {
        var entry = FormRejected.reading(definition.form(), () -> entry(forms, typed));
        return Arrays.stream(definition.form().getRecordComponents())
                .filter(it -> !Objects.equals(value(it, entry.before()), value(it, entry.after())))
                .map(RecordComponent::getName)
                .toList();
    }

    /** The files that the corrected entry cites. */
    List<FileId> files(Forms forms, Map<String, ?> typed) {
        var after = entry(forms, typed).after();
        return Arrays.stream(definition.form().getRecordComponents())
                .flatMap(it -> value(it, after) instanceof Collection<?> several ? several.stream() : Stream.of())
                .filter(FileId.class::isInstance)
                .map(FileId.class::cast)
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Record form) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
