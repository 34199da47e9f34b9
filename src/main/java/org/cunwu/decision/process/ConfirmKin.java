package org.cunwu.decision.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.register.Kinships;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对亲属关系 — the town's office holds the signed declarations against what the clerk entered; only then does it count. */
@Component
class ConfirmKin implements HumanStep<ConfirmKin.ConfirmKinForm> {

    private final Kinships kinships;
    private final Texts texts;

    ConfirmKin(Kinships kinships, Texts texts) {
        this.kinships = kinships;
        this.texts = texts;
    }

    /** 与申报单一致，或者不予确认. */
    enum KinCheck {
        CONFIRM,
        REFUSE
    }

    record ConfirmKinForm(
            @NotNull KinCheck check,
            @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return KinProcess.KEY;
    }

    @Override
    public String id() {
        return KinProcess.CONFIRM;
    }

    @Override
    public String page() {
        return "decision/user_confirm_kin";
    }

    @Override
    public Class<ConfirmKinForm> form() {
        return ConfirmKinForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return Map.of(
                "kin",
                kinships.of(step.caseId()).stream()
                        .map(it -> DeclareKin.words(it, texts))
                        .toList());
    }

    @Override
    public List<Finding> examine(OpenStep step, ConfirmKinForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, ConfirmKinForm form) {
        var confirmed = form.check() == KinCheck.CONFIRM;
        if (!confirmed) Opinion.required("opinion", form.opinion());
        var all = kinships.of(step.caseId());
        if (confirmed) kinships.confirm(step.caseId(), step.today());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("pairs", all.size());
        content.put("opinion", form.opinion());
        return Deed.of(confirmed ? "decision.confirm-kin" : "decision.refuse-kin", step.today(), content)
                .withPersonal(DeclareKin.personal(all, texts))
                .withVariables(KinProcess.ENTERED.with(confirmed));
    }
}
