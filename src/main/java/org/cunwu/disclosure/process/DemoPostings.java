package org.cunwu.disclosure.process;

import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Parameters;
import org.cunwu.law.Parameters.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 演示镇的公示 — whoever tries the demo town enters matters of the past and does not wait fifteen days: there, by a change
 * that two of its officials made on the record, a posting counts from its own day. No other town starts like that.
 */
@Component
@Profile("demo")
class DemoPostings implements ApplicationRunner {

    private static final PersonId OFFICE = new PersonId("town-party-government-office");
    private static final PersonId MAYOR = new PersonId("town-mayor");

    private final Parameters parameters;
    private final TownClock clock;
    private final boolean serving;

    DemoPostings(Parameters parameters, TownClock clock, @Value("${cunwu.command:}") String command) {
        this.parameters = parameters;
        this.clock = clock;
        this.serving = command.isEmpty();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var name = NoticePeriodRules.COUNT_FROM_ENTRY.name();
        var untouched = parameters.on(clock.today(), null).stream()
                .anyMatch(it -> it.parameter().name().equals(name) && it.origin() == Origin.PRESET);
        if (!serving || !untouched) return;
        var change = parameters.propose(OFFICE, name, null, 0, clock.today(), "演示镇：补录以前的事项，公示期按张榜日期算");
        parameters.confirm(MAYOR, change.id());
    }
}
