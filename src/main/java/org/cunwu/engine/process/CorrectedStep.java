package org.cunwu.engine.process;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.jspecify.annotations.Nullable;

/** 更正的一步 — a completed step with what stood there and what is to stand there. */
record CorrectedStep<F extends Record>(EnteredStep<F> step, CorrectedEntry<F> entry) {

    /** @throws FormRejected for a value that cannot be taken, such as a day that had not come when it was entered */
    Judged judge() {
        return FormRejected.reading(step.definition().form(), () -> {
            var entered = entry.step().today();
            step.correctable()
                    .happenedOn(entry.after())
                    .filter(entered::isBefore)
                    .ifPresent(it -> {
                        throw FormRejected.field("happenedOn", "engine.correct.to-come", it, entered);
                    });
            return step.correctable().judge(entry);
        });
    }

    Deed correct(Judged judged) {
        return FormRejected.reading(
                step.definition().form(), () -> step.correctable().correct(entry, judged));
    }

    /** The fields that say something else than before. */
    List<String> changed() {
        return fields().filter(it -> !Objects.equals(value(it, entry.before()), value(it, entry.after())))
                .map(RecordComponent::getName)
                .toList();
    }

    /** The files that the corrected entry cites. */
    List<FileId> files() {
        return fields().flatMap(it ->
                        value(it, entry.after()) instanceof Collection<?> several ? several.stream() : Stream.of())
                .filter(FileId.class::isInstance)
                .map(FileId.class::cast)
                .toList();
    }

    private Stream<RecordComponent> fields() {
        return Arrays.stream(step.definition().form().getRecordComponents());
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
}
