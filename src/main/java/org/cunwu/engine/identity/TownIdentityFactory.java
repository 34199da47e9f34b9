package org.cunwu.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.StandIns;
import org.springframework.stereotype.Component;

/** Gives the engine its view of the town. */
@Component
public class TownIdentityFactory implements SessionFactory {

    private final Directory directory;
    private final StandIns standIns;
    private final TownClock clock;

    TownIdentityFactory(Directory directory, StandIns standIns, TownClock clock) {
        this.directory = directory;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new TownIdentity(directory, standIns, clock);
    }
}
