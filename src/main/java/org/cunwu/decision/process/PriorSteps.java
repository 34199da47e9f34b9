package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.rules.StepRules;
import org.cunwu.decision.rules.StepRules.Merging;
import org.cunwu.decision.rules.StepRules.PartyDiscussion;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 前面的步骤 — which of them must be there before a meeting, and whether two of them may have been one. */
@Component
class PriorSteps {

    private final Law law;
    private final Sittings sittings;
    private final Directory directory;

    PriorSteps(Law law, Sittings sittings, Directory directory) {
        this.law = law;
        this.sittings = sittings;
        this.directory = directory;
    }

    List<Finding> of(Held held) {
        return switch (held.kind()) {
            case COMMITTEES -> held.merged() ? List.of(merging(held)) : List.of();
            case ASSEMBLY -> List.of(discussion(held));
            case BRANCH, PARTY -> List.of();
        };
    }

    private Finding merging(Held held) {
        var village = held.proposal().village();
        return law.examine(
                StepRules.MERGED,
                held.heldOn(),
                village,
                new Merging(held.merged(), isOnePerson(village, held.heldOn()), day(held, Kind.BRANCH), held.heldOn()));
    }

    private Finding discussion(Held held) {
        return law.examine(
                StepRules.PARTY_DISCUSSED,
                held.heldOn(),
                held.proposal().village(),
                new PartyDiscussion(day(held, Kind.PARTY), held.heldOn()));
    }

    /** Whether the town lets this village hold the first two meetings as one. */
    boolean mayMerge(VillageCode village, LocalDate day) {
        return law.settings(village, day).flag(StepRules.MAY_MERGE.name()) && isOnePerson(village, day);
    }

    /** 一肩挑. */
    private boolean isOnePerson(VillageCode village, LocalDate day) {
        var secretaries = directory.holders(village.value(), PostKind.PARTY_SECRETARY, day);
        return directory.holders(village.value(), PostKind.VILLAGE_DIRECTOR, day).stream()
                .anyMatch(secretaries::contains);
    }

    private @Nullable LocalDate day(Held held, Kind kind) {
        return sittings.latest(held.proposal().id(), kind)
                .filter(Sitting::adopted)
                .map(Sitting::heldOn)
                .orElse(null);
    }
}
