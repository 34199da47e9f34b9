package org.cunwu.ground.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cunwu.engine.Acting;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Overtaken;
import org.cunwu.ground.Measure;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.ground.register.MeasureRegister;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 改正后恢复 — the town found the decision corrected; what the program suspended goes on by its own cause only. */
@Component
class LiftOrder extends TownMeasure<LiftOrder.LiftOrderForm> {

    LiftOrder(GroundAccounts accounts, MeasureRegister measures, Cases cases, Stopping stopping, TownClock clock) {
        super(accounts, measures, cases, stopping, clock);
    }

    record LiftOrderForm(
            @NotBlank @Size(min = 5, max = 500) String reason,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String code() {
        return "lift";
    }

    @Override
    public Class<LiftOrderForm> form() {
        return LiftOrderForm.class;
    }

    @Override
    public Deed deed(Acting acting, LiftOrderForm form) {
        var account = held(acting.caseFile().id());
        var orders = account.suspensions().stream()
                .filter(it -> it.type() == Measure.Type.ORDER)
                .toList();
        if (orders.isEmpty()) throw new Overtaken(null, null);
        var lifted = orders.stream()
                .map(it -> take(
                        account,
                        Measure.Type.LIFT,
                        it.basis(),
                        form.reason(),
                        acting.today(),
                        acting,
                        null,
                        it.entry()))
                .toList();
        return Deed.of("ground.lift", acting.today(), content(lifted.get(lifted.size() - 1)))
                .withEvidence(form.papers());
    }
}
