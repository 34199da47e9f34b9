package org.cunwu.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 事项 — the register of cases, read side. Walls between villages are the caller's {@code reach}. */
public interface Cases {

    /** What a search may be narrowed to; null means all. */
    record Filter(
            @Nullable VillageCode village,
            @Nullable String process,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean open) {}

    Optional<CaseFile> byId(UUID id);

    /** The case if it lies within the reach of the person who asks. */
    Optional<CaseFile> byNumber(String number, Set<VillageCode> reach);

    /** Newest first; {@code after} is the id of the last case of the page before. */
    List<CaseFile> search(Filter filter, Set<VillageCode> reach, @Nullable UUID after, int size);

    /** The cases that this one called, or the one that called it. */
    List<CaseFile> linked(UUID id);

    /** The cases within reach that a person started, newest first. */
    List<CaseFile> startedBy(PersonId person, Set<VillageCode> reach, int size);

    /** The cases within reach in which a person completed a step, the latest first. */
    List<CaseFile> signedBy(PersonId person, Set<VillageCode> reach, int size);
}
