package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunwu.decision.Approval;
import org.cunwu.decision.Body;
import org.cunwu.decision.Matter;
import org.cunwu.decision.Statement;
import org.cunwu.decision.rules.ApprovalRules;
import org.cunwu.decision.rules.MatterRules;
import org.cunwu.decision.rules.StatementRules;
import org.cunwu.decision.rules.StatementRules.Adjustment;
import org.cunwu.decision.rules.StatementRules.Homestead;
import org.cunwu.decision.rules.StatementRules.Merger;
import org.cunwu.decision.rules.StatementRules.Subsidies;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 附带条件 — what the law asks of some matters beside the vote: what must be so before, what must come after. */
@Component
class Conditions {

    private final Law law;
    private final Texts texts;

    Conditions(Law law, Texts texts) {
        this.law = law;
        this.texts = texts;
    }

    /** 提示 — something to know of a matter, with its article. */
    record Note(String words, String source) {}

    /** What was not stated is not known, and so is no pass. */
    Optional<Finding> before(Matter matter, Set<Statement> stated, LocalDate day, VillageCode village) {
        return switch (matter) {
            case HOMESTEAD ->
                Optional.of(law.examine(
                        StatementRules.HOMESTEAD,
                        day,
                        village,
                        new Homestead(said(stated, Statement.WITHOUT_PLOT), said(stated, Statement.HOUSE_KEPT))));
            case LAND_ADJUSTMENT ->
                Optional.of(law.examine(
                        StatementRules.ADJUSTMENT,
                        day,
                        village,
                        new Adjustment(
                                said(stated, Statement.AMONG_HOUSEHOLDS),
                                said(stated, Statement.DISASTER),
                                said(stated, Statement.CONTRACT_ALLOWS))));
            case MERGER ->
                Optional.of(law.examine(
                        StatementRules.MERGER, day, village, new Merger(said(stated, Statement.ASSETS_COUNTED))));
            case COMMITTEE_SUBSIDIES ->
                Optional.of(law.examine(
                        StatementRules.SUBSIDIES, day, village, new Subsidies(said(stated, Statement.TOWN_GUIDED))));
            default -> Optional.empty();
        };
    }

    private static @Nullable Boolean said(Set<Statement> stated, Statement statement) {
        return stated.contains(statement) ? Boolean.TRUE : null;
    }

    /** 黄色提示: lawful by one article, and doubtful by another. */
    List<Note> flags(Matter matter, Body body, LocalDate day) {
        var flags = new ArrayList<Note>();
        if (body == Body.REPRESENTATIVES_ASSEMBLY
                && (matter == Matter.LEASE_TO_OUTSIDER || matter == Matter.LAND_ADJUSTMENT))
            flag("decision.flag.representatives", matter, day).ifPresent(flags::add);
        if (matter == Matter.HOMESTEAD)
            flag("decision.flag.no-body", matter, day).ifPresent(flags::add);
        return List.copyOf(flags);
    }

    private Optional<Note> flag(String key, Matter matter, LocalDate day) {
        return source(MatterRules.body(matter), day).map(it -> new Note(texts.text(key), it));
    }

    /** 另需办理: what comes after the vote. */
    List<Note> afterwards(Matter matter, LocalDate day) {
        return ApprovalRules.of(matter).entrySet().stream()
                .flatMap(it -> source(it.getValue(), day).map(source -> new Note(name(it.getKey()), source)).stream())
                .toList();
    }

    String name(Approval approval) {
        return texts.text("decision.approval." + CaseFacts.kebab(approval));
    }

    static Optional<String> source(Provision<?> provision, LocalDate day) {
        return provision.on(day).map(it -> it.source().citation());
    }
}
