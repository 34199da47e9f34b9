package org.cunwu.ground.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Use;
import org.cunwu.ground.register.Intake;
import org.cunwu.ground.register.Intakes;
import org.cunwu.ground.register.UseRegister;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对补录的依据 — the station holds the paper against what the clerk entered; only then can anything rest on it. */
@Component
class ConfirmGround implements HumanStep<ConfirmGround.ConfirmGroundForm> {

    private static final int SHORTEST = 5;

    private final Intakes intakes;
    private final IntakeLaw law;
    private final Grounds grounds;
    private final UseRegister uses;
    private final Cases cases;
    private final Texts texts;

    ConfirmGround(Intakes intakes, IntakeLaw law, Grounds grounds, UseRegister uses, Cases cases, Texts texts) {
        this.intakes = intakes;
        this.law = law;
        this.grounds = grounds;
        this.uses = uses;
        this.cases = cases;
        this.texts = texts;
    }

    /** 与文件一致，或者不予确认. */
    enum Check {
        CONFIRM,
        REFUSE
    }

    record ConfirmGroundForm(
            @NotNull Check check, @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return GroundEntryProcess.KEY;
    }

    @Override
    public String id() {
        return GroundEntryProcess.CONFIRM;
    }

    @Override
    public String page() {
        return "ground/user_confirm_ground";
    }

    @Override
    public Class<ConfirmGroundForm> form() {
        return ConfirmGroundForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var intake = intakes.get(step.caseId());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("kind", texts.text("ground.said", intake.kind()));
        facts.put("title", intake.title());
        facts.put("paperNumber", intake.paperNumber());
        facts.put("authority", texts.text("ground.said", intake.authority()));
        facts.put(
                "affairs",
                texts.text("ground.said", intake.affairs().stream().sorted().toList()));
        facts.put("decidedOn", texts.text("ground.said", intake.decidedOn()));
        facts.put("expiresOn", intake.expiresOn() == null ? null : texts.text("ground.said", intake.expiresOn()));
        facts.put("ceiling", grouped(intake.ceiling()));
        facts.put("spent", grouped(intake.spent()));
        facts.put("counterpart", intake.counterpart());
        return facts;
    }

    private static @Nullable String grouped(@Nullable Fen amount) {
        return amount == null ? null : amount.grouped();
    }

    @Override
    public List<Finding> examine(OpenStep step, ConfirmGroundForm form) {
        return form.check() == Check.REFUSE ? List.of() : law.examine(intakes.get(step.caseId()), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ConfirmGroundForm form) {
        var confirmed = form.check() == Check.CONFIRM;
        if (!confirmed) FormRejected.unlessSaid("opinion", form.opinion(), SHORTEST, "ground.opinion.required");
        var findings = examine(step, form);
        ActUnlawful.ifAnyBlocks(findings);
        var intake = intakes.get(step.caseId());
        if (confirmed) enter(intake, step);
        var content = EnterGround.content(intake);
        content.put("opinion", form.opinion());
        return Deed.of(confirmed ? "ground.confirm" : "ground.refuse", step.today(), content)
                .withPersonal(EnterGround.personal(intake))
                .withFindings(findings)
                .withVariables(GroundEntryProcess.ENTERED.with(confirmed));
    }

    /** Cited under the number of its case; what was used before counts from the first day. */
    private void enter(Intake intake, OpenStep step) {
        var number = cases.byId(intake.caseId()).orElseThrow().number();
        grounds.enter(new Ground(
                number,
                intake.kind(),
                intake.village(),
                intake.caseId(),
                intake.title(),
                intake.authority(),
                intake.affairs(),
                intake.paperNumber(),
                intake.decidedOn(),
                intake.decidedOn(),
                intake.expiresOn(),
                intake.ceiling(),
                intake.counterpart()));
        var spent = intake.spent();
        if (spent == null || spent.value() == 0) return;
        uses.add(new Use(UUID.randomUUID(), number, intake.caseId(), spent, step.today(), null, null, null));
    }
}
