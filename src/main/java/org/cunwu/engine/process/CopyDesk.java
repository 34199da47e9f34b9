package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Copies;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CopyRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抄送我的 — asks the reach of today at every reading. */
@Service
class CopyDesk implements Copies {

    private final CopyRegister copies;
    private final CaseRegister cases;
    private final Once once;
    private final Recording recording;
    private final Audience audience;
    private final Directory directory;
    private final TownClock clock;

    CopyDesk(
            CopyRegister copies,
            CaseRegister cases,
            Once once,
            Recording recording,
            Audience audience,
            Directory directory,
            TownClock clock) {
        this.copies = copies;
        this.cases = cases;
        this.once = once;
        this.recording = recording;
        this.audience = audience;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Copy> of(PersonId person, int size) {
        return copies.of(person, reach(person), size);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(PersonId person, int cap) {
        return copies.unread(person, reach(person), cap);
    }

    @Override
    public Done read(PersonId person, UUID copy, String key) {
        return once.run(key, person, "copy/" + copy, "", Map.of(), () -> read(person, copy));
    }

    private Done read(PersonId person, UUID id) {
        var copy = copies.find(id, person, reach(person)).orElseThrow(NothingHere::new);
        var group = audience.of(copy.village()).stream()
                .filter(it -> it.person().id().equals(person))
                .findFirst()
                .orElseThrow(NothingHere::new)
                .group();
        if (!copies.read(id, clock.instant())) throw new Overtaken(name(person), copy.readAt());
        var file = cases.byId(copy.caseId()).orElseThrow();
        var content = Map.<String, @Nullable Object>of("step", copy.stepName());
        var deed = Deed.of("engine.copy-read", clock.today(), content);
        recording.append(copy.village(), person, group, copy.caseId(), deed, Map.of());
        return new Done(recording.settle(file, person, group), file);
    }

    private Set<VillageCode> reach(PersonId person) {
        return directory.villagesOf(person, clock.today());
    }

    private String name(PersonId person) {
        return directory.person(person).map(it -> it.name()).orElse(person.value());
    }
}
