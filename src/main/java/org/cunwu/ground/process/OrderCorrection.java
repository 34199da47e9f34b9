package org.cunwu.ground.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cunwu.engine.Acting;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.ground.Basis;
import org.cunwu.ground.Measure;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.ground.register.MeasureRegister;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/** 责令改正 — the town orders the correction of a decision; until it lifts the order nothing rests on it (4D-10, PUB-11). */
@Component
class OrderCorrection extends TownMeasure<OrderCorrection.OrderCorrectionForm> {

    OrderCorrection(
            GroundAccounts accounts, MeasureRegister measures, Cases cases, Stopping stopping, TownClock clock) {
        super(accounts, measures, cases, stopping, clock);
    }

    /** 责令改正的条款. */
    enum Article {
        COMMITTEE_LAW_31(Basis.COMMITTEE_LAW_31),
        COMMITTEE_LAW_36(Basis.COMMITTEE_LAW_36),
        COLLECTIVE_LAW_61(Basis.COLLECTIVE_LAW_61);

        private final Basis basis;

        Article(Basis basis) {
            this.basis = basis;
        }
    }

    record OrderCorrectionForm(
            @NotNull Article article,
            @NotNull LocalDate onDay,
            @NotBlank @Size(min = 5, max = 500) String reason,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String code() {
        return "order";
    }

    @Override
    public Class<OrderCorrectionForm> form() {
        return OrderCorrectionForm.class;
    }

    @Override
    public Deed deed(Acting acting, OrderCorrectionForm form) {
        var account = held(acting.caseFile().id());
        checkDay(form.onDay(), acting, account);
        var measure = take(
                account, Measure.Type.ORDER, form.article().basis, form.reason(), form.onDay(), acting, null, null);
        return stopping("ground.order", account, measure, form.papers());
    }

    @Override
    public void afterwards(Acting acting, OrderCorrectionForm form) {
        stop(acting);
    }
}
