package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Set;
import org.cunwu.engine.Acting;
import org.cunwu.engine.CaseAct;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.Overtaken;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移到新的流程版本 — an act of the post that keeps the town’s settings, for a reason, on one case. */
@Component
class MoveCase implements CaseAct<MoveCase.MoveForm> {

    private static final String REASON = "reason";

    private final NewerModels models;

    MoveCase(NewerModels models) {
        this.models = models;
    }

    record MoveForm(@NotBlank @Size(min = 5, max = 500) String reason) {}

    @Override
    public String code() {
        return "move";
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.PARTY_GOVERNMENT_OFFICE);
    }

    @Override
    public String whoMay() {
        return "engine.move.who";
    }

    @Override
    public Class<MoveForm> form() {
        return MoveForm.class;
    }

    @Override
    public Deed deed(Acting acting, MoveForm form) {
        var file = acting.caseFile();
        var move = models.of(file).orElseThrow(() -> new Overtaken(null, null));
        models.refusal(file, move).ifPresent(MoveCase::refuse);
        models.run(file, move).ifPresent(MoveCase::refuse);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("from", move.from().getVersion());
        content.put("to", move.to().getVersion());
        content.put(REASON, form.reason());
        return Deed.of("engine.move", acting.today(), content);
    }

    private static void refuse(Wrong why) {
        throw FormRejected.field(REASON, why.key(), why.arguments().toArray());
    }
}
