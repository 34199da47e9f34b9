package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.rules.ArchiveRules;
import org.cunwu.engine.Files;
import org.cunwu.engine.StoredFile;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 档案目录 — what every step left in the file of a matter, what is missing, and until when it is kept. */
@Component
class FileList {

    private static final List<String> WITH_PAPERS = List.of(
            "decision.propose",
            "decision.consult",
            "decision.deliberate",
            "decision.notify",
            "decision.resolve",
            "disclosure.post",
            "decision.implement");

    private final Ledger ledger;
    private final Files files;
    private final Resolutions resolutions;
    private final ApprovalLaw approvals;
    private final Law law;
    private final Texts texts;

    FileList(Ledger ledger, Files files, Resolutions resolutions, ApprovalLaw approvals, Law law, Texts texts) {
        this.ledger = ledger;
        this.files = files;
        this.resolutions = resolutions;
        this.approvals = approvals;
        this.law = law;
        this.texts = texts;
    }

    /** One step and the papers it left. */
    record Piece(String what, LocalDate on, List<String> papers) {

        String line() {
            return what + " " + on + "：" + String.join("、", papers);
        }
    }

    List<Piece> of(UUID caseId) {
        var known = known(caseId);
        return ledger.ofCase(caseId).stream()
                .map(Entry::act)
                .filter(it -> !it.evidence().isEmpty())
                .map(it -> new Piece(
                        texts.text("act." + it.kind()),
                        it.happenedOn(),
                        it.evidence().stream()
                                .map(hash -> known.getOrDefault(hash, "—"))
                                .toList()))
                .toList();
    }

    private Map<String, String> known(UUID caseId) {
        return files.ofCase(caseId).stream()
                .collect(Collectors.toMap(StoredFile::sha256, StoredFile::name, (one, again) -> one));
    }

    /** The steps that must have left papers. */
    List<String> expected(UUID caseId) {
        var kinds = new ArrayList<>(WITH_PAPERS);
        resolutions
                .latest(new ProposalId(caseId))
                .filter(it -> !approvals.provisions(it).isEmpty())
                .ifPresent(it -> kinds.add("decision.approve"));
        return kinds;
    }

    /** Of these, the ones of which no paper is there, by what they are called. */
    List<String> missing(UUID caseId) {
        var known = known(caseId);
        var acts = ledger.ofCase(caseId).stream().map(Entry::act).toList();
        return expected(caseId).stream()
                .filter(kind -> acts.stream().noneMatch(it -> it.kind().equals(kind) && isThere(it, known)))
                .map(kind -> texts.text("act." + kind))
                .toList();
    }

    private static boolean isThere(Act act, Map<String, String> known) {
        return !act.evidence().isEmpty() && known.keySet().containsAll(act.evidence());
    }

    /** The last day on which it must be kept, or null for good. */
    @Nullable
    LocalDate keepUntil(VillageCode village, LocalDate archivedOn) {
        var settings = law.settings(village, archivedOn);
        return settings.flag(ArchiveRules.PERMANENT.name())
                ? null
                : archivedOn.plusYears(settings.number(ArchiveRules.YEARS.name()));
    }

    /** 保管期限 in words. */
    String retention(VillageCode village, LocalDate archivedOn) {
        var until = keepUntil(village, archivedOn);
        return until == null ? texts.text("decision.archive.for-good") : texts.text("decision.archive.until", until);
    }
}
