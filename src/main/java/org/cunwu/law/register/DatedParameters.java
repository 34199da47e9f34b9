package org.cunwu.law.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.cunwu.law.Parameter;
import org.cunwu.law.Parameters;
import org.cunwu.law.Provisions;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parameters that the institutions declare, with what the town made of them. */
@Component
@Transactional
class DatedParameters implements Parameters {

    private static final int YEARS_AHEAD = 10;

    private final ObjectProvider<Provisions> institutions;
    private final ParameterRegister register;
    private final ChangeDesk desk;
    private final Directory directory;
    private final TownClock clock;

    DatedParameters(
            ObjectProvider<Provisions> institutions,
            ParameterRegister register,
            ChangeDesk desk,
            Directory directory,
            TownClock clock) {
        this.institutions = institutions;
        this.register = register;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Setting> on(LocalDate day, @Nullable VillageCode village) {
        return Recall.during(() -> institutions.stream()
                .flatMap(it -> it.parameters().stream())
                .sorted(Comparator.comparing(Parameter::name))
                .map(it -> setting(it, day, village))
                .toList());
    }

    @Override
    public List<Change> open() {
        return desk.open(Change.Kind.PARAMETER);
    }

    @Override
    public Change propose(
            PersonId by, String name, @Nullable VillageCode village, long value, LocalDate from, String reason) {
        var parameter = institutions.stream()
                .flatMap(it -> it.parameters().stream())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Change.Rejected("name", "law.change.parameter-unknown"));
        if (village != null && directory.village(village).isEmpty())
            throw new Change.Rejected("village", "law.change.village-unknown");
        if (value < parameter.least() || value > parameter.most())
            throw new Change.Rejected("value", "law.change.out-of-bounds", parameter.least(), parameter.most());
        checkFirstDay(from);
        var change = new Change(
                UUID.randomUUID(),
                Change.Kind.PARAMETER,
                name,
                village,
                Long.toString(value),
                from,
                reason.strip(),
                by,
                clock.instant());
        desk.propose(change, "law.parameter-proposed");
        return change;
    }

    @Override
    public void confirm(PersonId by, UUID id) {
        var change = desk.confirm(by, id, Change.Kind.PARAMETER, "law.parameter-confirmed");
        checkFirstDay(change.from());
        register.add(change, Long.parseLong(change.content()), by);
    }

    @Override
    public void decline(PersonId by, UUID id, String reason) {
        desk.decline(by, id, Change.Kind.PARAMETER, reason.strip(), "law.parameter-declined");
    }

    /** What was done on a day stays judged by the settings of that day: none is changed backwards. */
    private void checkFirstDay(LocalDate from) {
        var today = clock.today();
        if (from.isBefore(today)) throw new Change.Rejected("from", "law.change.from-in-the-past");
        if (from.isAfter(today.plusYears(YEARS_AHEAD)))
            throw new Change.Rejected("from", "law.change.from-too-far", YEARS_AHEAD);
    }

    private Setting setting(Parameter parameter, LocalDate day, @Nullable VillageCode village) {
        return register.on(day, parameter.name(), village)
                .map(it -> new Setting(parameter, it.origin(), it.value(), it.since(), it.reason()))
                .orElseGet(() -> new Setting(parameter, Origin.PRESET, parameter.preset(), null, null));
    }
}
