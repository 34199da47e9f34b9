package org.cunwu.decision.process;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Files;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.StoredFile;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对归档目录 — the clerk checks that every record, sheet and photograph is there. */
@Component
class Archive implements HumanStep<Archive.ArchiveForm> {

    private final Files files;
    private final Resolutions resolutions;
    private final Grounds grounds;
    private final CaseFacts facts;

    Archive(Files files, Resolutions resolutions, Grounds grounds, CaseFacts facts) {
        this.files = files;
        this.resolutions = resolutions;
        this.grounds = grounds;
        this.facts = facts;
    }

    record ArchiveForm(@NotNull @AssertTrue Boolean complete) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.ARCHIVE;
    }

    @Override
    public String page() {
        return "decision/user_archive";
    }

    @Override
    public Class<ArchiveForm> form() {
        return ArchiveForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(CourseRules.ARCHIVE_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var all = facts.of(step);
        all.put(
                "documents",
                files.ofCase(step.caseId()).stream().map(StoredFile::name).toList());
        return all;
    }

    @Override
    public List<Finding> examine(OpenStep step, ArchiveForm form) {
        return resolutions.latest(CaseFacts.proposal(step)).stream()
                .map(it -> it.number())
                .filter(it -> Unsettled.why(grounds, it).isPresent())
                .map(it -> grounds.standing(it, step.today()))
                .toList();
    }

    /** A matter is not closed while an objection to it is open. */
    @Override
    public Deed complete(OpenStep step, ArchiveForm form) {
        ActUnlawful.ifAnyBlocks(examine(step, form));
        var hashes =
                files.ofCase(step.caseId()).stream().map(StoredFile::sha256).toList();
        return Deed.of("decision.archive", step.today(), Map.of("documents", hashes));
    }
}
