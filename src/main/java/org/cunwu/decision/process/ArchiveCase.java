package org.cunwu.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.engine.Files;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 归档 — {@code ${archiveCase}} in the model. */
@Component
class ArchiveCase implements JavaDelegate {

    private final Resolutions resolutions;
    private final Files files;
    private final FileList list;
    private final TownClock clock;

    ArchiveCase(Resolutions resolutions, Files files, FileList list, TownClock clock) {
        this.list = list;
        this.resolutions = resolutions;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = FourDiscussionsProcess.PROPOSAL.from(execution);
        resolutions.archive(
                proposal,
                clock.today(),
                files.ofCase(proposal.value()).size(),
                list.keepUntil(FourDiscussionsProcess.VILLAGE.from(execution), clock.today()));
    }
}
