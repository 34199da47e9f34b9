package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.LateEntries;
import org.cunwu.engine.register.EnteredRegister;
import org.cunwu.engine.register.LateEntryRegister;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发生和登记 — two days of every act: none happens after it is entered, and what is entered late is marked as 补录. */
@Component
class EntryDays implements LateEntries {

    static final String ALLOWED = "engine.entry.days";

    private final LateEntryRegister register;
    private final Law law;
    private final TownClock clock;

    EntryDays(LateEntryRegister register, Law law, TownClock clock) {
        this.register = register;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public boolean late(@Nullable VillageCode village, LocalDate happenedOn, LocalDate enteredOn) {
        var settings = village == null ? law.townSettings(enteredOn) : law.settings(village, enteredOn);
        return enteredOn.isAfter(happenedOn.plusDays(settings.number(ALLOWED)));
    }

    /**
     * Notes what is entered today.
     *
     * @throws FormRejected for a day that is yet to come, in whatever form it was asked for
     */
    void note(VillageCode village, UUID caseId, Deed deed) {
        var today = clock.today();
        if (deed.happenedOn().isAfter(today)) {
            throw FormRejected.field("happenedOn", "engine.entry.to-come", deed.happenedOn());
        }
        if (late(village, deed.happenedOn(), today)) {
            register.add(caseId, village, deed.kind(), deed.happenedOn(), clock.instant());
        }
    }

    /** Whether an entry, by the day to which it was corrected, had been entered late after all; then it is noted as such. */
    boolean noteCorrected(EnteredRegister.Row row, Deed corrected) {
        var entered = LocalDate.ofInstant(row.at(), TownClock.ZONE);
        var day = corrected.happenedOn();
        if (!late(row.village(), day, entered) || late(row.village(), row.happenedOn(), entered)) return false;
        register.add(row.caseId(), row.village(), corrected.kind(), day, row.at());
        return true;
    }
}
