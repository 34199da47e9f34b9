package org.cunwu.decision.process;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.rules.ArchiveRules;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.StoredFile;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对归档目录 — the clerk checks that every record, sheet and photograph is there. */
@Component
class Archive implements HumanStep<Archive.ArchiveForm> {

    private final Law law;
    private final Files files;
    private final FileList list;
    private final Resolutions resolutions;
    private final Grounds grounds;
    private final CaseFacts facts;

    Archive(Law law, Files files, FileList list, Resolutions resolutions, Grounds grounds, CaseFacts facts) {
        this.law = law;
        this.files = files;
        this.list = list;
        this.resolutions = resolutions;
        this.grounds = grounds;
        this.facts = facts;
    }

    /**
     * 归档核对.
     *
     * @param missing why something is not there, and what was put in its place
     */
    record ArchiveForm(
            @NotNull @AssertTrue Boolean complete,
            @Nullable @Size(max = 1000) String missing,
            @Size(max = 20) List<FileId> supplements) {}

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
        all.put("list", list.of(step.caseId()));
        all.put("missing", list.missing(step.caseId()));
        all.put("retention", list.retention(step.village(), step.today()));
        return all;
    }

    @Override
    public List<Finding> examine(OpenStep step, ArchiveForm form) {
        var explained = form.missing() != null && !form.missing().isBlank();
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                ArchiveRules.COMPLETE,
                step.today(),
                step.village(),
                new ArchiveRules.FileList(
                        list.expected(step.caseId()).size(),
                        list.missing(step.caseId()).size(),
                        explained && !form.supplements().isEmpty())));
        resolutions.latest(CaseFacts.proposal(step)).stream()
                .map(it -> it.number())
                .filter(it -> Unsettled.why(grounds, it).isPresent())
                .map(it -> grounds.standing(it, step.today()))
                .forEach(findings::add);
        return findings;
    }

    /** A matter is not closed while an objection to it is open. */
    @Override
    public Deed complete(OpenStep step, ArchiveForm form) {
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var missing = list.missing(step.caseId());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put(
                "documents",
                files.ofCase(step.caseId()).stream().map(StoredFile::sha256).toList());
        content.put(
                "list",
                list.of(step.caseId()).stream().map(FileList.Piece::line).toList());
        content.put("missing", missing.isEmpty() ? null : missing);
        content.put("explained", form.missing());
        content.put("retention", list.retention(step.village(), step.today()));
        return Deed.of("decision.archive", step.today(), content)
                .withFindings(findings)
                .withEvidence(form.supplements());
    }
}
