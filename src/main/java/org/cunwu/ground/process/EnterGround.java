package org.cunwu.ground.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.ground.register.Intake;
import org.cunwu.ground.register.Intakes;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补录依据 — the clerk enters from paper what was resolved before the system came into use. */
@Component
class EnterGround implements StartStep<EnterGround.EnterGroundForm> {

    private final Intakes intakes;
    private final IntakeLaw law;

    EnterGround(Intakes intakes, IntakeLaw law) {
        this.intakes = intakes;
        this.law = law;
    }

    /** 补录登记表. */
    record EnterGroundForm(
            @NotNull Kind kind,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 60) String paperNumber,
            @NotNull Authority authority,
            @NotEmpty @Size(max = 18) List<Affair> affairs,
            @NotNull LocalDate decidedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Fen ceiling,
            @Nullable Fen spent,
            @Nullable @Size(max = 200) String counterpart,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return GroundEntryProcess.KEY;
    }

    @Override
    public String letters() {
        return GroundEntryProcess.LETTERS;
    }

    @Override
    public String page() {
        return "ground/start";
    }

    @Override
    public Class<EnterGroundForm> form() {
        return EnterGroundForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of();
    }

    @Override
    public List<Finding> examine(Opening opening, EnterGroundForm form) {
        return law.examine(intake(opening, form), opening.today());
    }

    @Override
    public String title(EnterGroundForm form) {
        return form.title();
    }

    @Override
    public Deed begin(Opening opening, EnterGroundForm form) {
        var intake = intake(opening, form);
        var findings = law.examine(intake, opening.today());
        ActUnlawful.ifAnyBlocks(findings);
        intakes.add(intake);
        return Deed.of("ground.enter", opening.today(), content(intake))
                .withPersonal(personal(intake))
                .withFindings(findings)
                .withEvidence(form.papers());
    }

    private static Intake intake(Opening opening, EnterGroundForm form) {
        return new Intake(
                opening.caseId(),
                opening.village(),
                form.kind(),
                form.title(),
                form.authority(),
                Set.copyOf(form.affairs()),
                form.paperNumber(),
                form.decidedOn(),
                form.expiresOn(),
                form.ceiling(),
                form.spent(),
                form.counterpart());
    }

    static Map<String, @Nullable Object> content(Intake intake) {
        var ceiling = intake.ceiling();
        var spent = intake.spent();
        var last = intake.expiresOn();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("kind", intake.kind().name());
        content.put("title", intake.title());
        content.put("paperNumber", intake.paperNumber());
        content.put("authority", intake.authority().title());
        content.put(
                "affairs", intake.affairs().stream().map(Affair::rule).sorted().toList());
        content.put("decidedOn", intake.decidedOn().toString());
        content.put("expiresOn", last == null ? null : last.toString());
        content.put("ceiling", ceiling == null ? null : ceiling.value());
        content.put("spent", spent == null ? null : spent.value());
        return content;
    }

    /** A counterpart may be a villager. */
    static Map<String, String> personal(Intake intake) {
        var personal = new HashMap<String, String>();
        var counterpart = intake.counterpart();
        if (counterpart != null) personal.put("counterpart", counterpart);
        return personal;
    }
}
