package org.cunwu.ground.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.ground.Kind;
import org.cunwu.ground.register.GroundRegister;
import org.cunwu.ground.register.Intake;
import org.cunwu.ground.rules.EntryRules;
import org.cunwu.ground.rules.EntryRules.Authorised;
import org.cunwu.ground.rules.EntryRules.Before;
import org.cunwu.ground.rules.EntryRules.Lasting;
import org.cunwu.ground.rules.EntryRules.Once;
import org.cunwu.ground.rules.EntryRules.Spent;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.ledger.Ledger;
import org.springframework.stereotype.Component;

/** 核对补录 — the same rules when it is entered and when it is confirmed. */
@Component
class IntakeLaw {

    private final Law law;
    private final GroundRegister grounds;
    private final Ledger ledger;

    IntakeLaw(Law law, GroundRegister grounds, Ledger ledger) {
        this.law = law;
        this.grounds = grounds;
        this.ledger = ledger;
    }

    List<Finding> examine(Intake intake, LocalDate today) {
        var village = intake.village();
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(
                EntryRules.BEFORE, today, village, new Before(intake.decidedOn(), started(village, today))));
        findings.add(law.examine(
                EntryRules.ONCE,
                today,
                village,
                new Once(intake.paperNumber(), grounds.knowsPaper(village, intake.paperNumber()))));
        findings.add(law.examine(
                EntryRules.LASTING,
                today,
                village,
                new Lasting(intake.kind(), intake.decidedOn(), intake.expiresOn())));
        if (intake.kind() == Kind.AUTHORISATION) {
            findings.add(law.examine(
                    EntryRules.AUTHORISER, intake.decidedOn(), village, new Authorised(intake.authority())));
        }
        var ceiling = intake.ceiling();
        var spent = intake.spent();
        if (intake.kind() == Kind.RESOLUTION || ceiling != null || spent != null) {
            findings.add(law.examine(
                    EntryRules.SPENT,
                    today,
                    village,
                    new Spent(
                            intake.kind(),
                            ceiling == null ? null : ceiling.value(),
                            spent == null ? null : spent.value())));
        }
        return List.copyOf(findings);
    }

    /** The village's first record here; what was decided from that day on takes its procedure. */
    private LocalDate started(VillageCode village, LocalDate today) {
        return ledger.chain(village.value(), 0, 1).stream()
                .findFirst()
                .map(it -> LocalDate.ofInstant(it.enteredAt(), TownClock.ZONE))
                .orElse(today);
    }
}
