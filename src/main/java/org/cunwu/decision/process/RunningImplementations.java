package org.cunwu.decision.process;

import java.util.List;
import java.util.UUID;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.engine.Cases;
import org.cunwu.ground.Citing;
import org.cunwu.ground.Stopped;
import org.springframework.stereotype.Component;

/**
 * 正在实施的决议 — the case of a resolution runs under it until it is archived. When the resolution is stopped its case
 * stays where it is: the result of what was done later cannot be registered, see {@link Implement}.
 */
@Component
class RunningImplementations implements Citing {

    private final Resolutions resolutions;
    private final Cases cases;

    RunningImplementations(Resolutions resolutions, Cases cases) {
        this.resolutions = resolutions;
        this.cases = cases;
    }

    @Override
    public List<UUID> runningOn(String number) {
        return resolutions.find(number).stream()
                .map(it -> it.proposal().value())
                .filter(it ->
                        cases.byId(it).filter(one -> one.endedAt() == null).isPresent())
                .toList();
    }

    @Override
    public void stopped(Stopped what) {
        // nothing moves: the step asks the ground when it is submitted
    }
}
