package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;

import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 归档 — what the file of a decision holds and how long it is kept. */
public final class ArchiveRules {

    /**
     * The list of the file.
     *
     * @param pieces steps that must have left papers
     * @param missing of these, the ones without
     * @param explained whether it is said why, and what was put in their place
     */
    public record FileList(
            @Nullable Integer pieces,
            @Nullable Integer missing,
            @Nullable Boolean explained) {}

    /** Minutes and resolutions are kept for good unless the county’s table says otherwise. */
    public static final Parameter PERMANENT = Parameter.flag("decision.archive.permanent", "REC-02", true);

    public static final Parameter YEARS = Parameter.number("decision.archive.years", "REC-02", 30, 10, 100);

    public static final Provision<FileList> COMPLETE = bothCommitteeLaws(
            "decision.archive.complete", "REC-04", FileList.class, "第三十四条", "第三十九条", ArchiveRules::complete);

    private ArchiveRules() {}

    static List<Provision<?>> all() {
        return List.of(COMPLETE);
    }

    static List<Parameter> parameters() {
        return List.of(PERMANENT, YEARS);
    }

    private static Verdict complete(FileList list, Settings settings) {
        var pieces = list.pieces();
        var missing = list.missing();
        if (pieces == null || missing == null) return Verdict.undetermined("—", "—");
        return Verdict.when(missing == 0 || Boolean.TRUE.equals(list.explained()), pieces, missing);
    }
}
