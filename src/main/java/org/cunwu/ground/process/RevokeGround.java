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
import org.cunwu.engine.FormRejected;
import org.cunwu.ground.Account;
import org.cunwu.ground.Basis;
import org.cunwu.ground.Measure;
import org.cunwu.ground.register.GroundAccounts;
import org.cunwu.ground.register.MeasureRegister;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;

/**
 * 登记撤销 — a court revoked the decision, or the village took it back by a later resolution. The town does not revoke by
 * itself: the law lets it order a correction (村民委员会组织法 第三十一条).
 */
@Component
class RevokeGround extends TownMeasure<RevokeGround.RevokeGroundForm> {

    private final GroundAccounts accounts;

    RevokeGround(GroundAccounts accounts, MeasureRegister measures, Cases cases, Stopping stopping, TownClock clock) {
        super(accounts, measures, cases, stopping, clock);
        this.accounts = accounts;
    }

    /** 撤销的原因. */
    enum Cause {
        COURT_VILLAGE(Basis.COMMITTEE_LAW_41),
        COURT_COLLECTIVE(Basis.COLLECTIVE_LAW_57),
        LATER_RESOLUTION(Basis.LATER_RESOLUTION);

        private final Basis basis;

        Cause(Basis basis) {
            this.basis = basis;
        }
    }

    /** @param revokedBy the number of the judgment or of the later resolution */
    record RevokeGroundForm(
            @NotNull Cause cause,
            @NotBlank @Size(max = 100) String revokedBy,
            @NotNull LocalDate onDay,
            @NotBlank @Size(min = 5, max = 500) String reason,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String code() {
        return "revoke";
    }

    @Override
    public Class<RevokeGroundForm> form() {
        return RevokeGroundForm.class;
    }

    @Override
    public Deed deed(Acting acting, RevokeGroundForm form) {
        var account = held(acting.caseFile().id());
        checkDay(form.onDay(), acting, account);
        if (form.cause() == Cause.LATER_RESOLUTION) checkLater(form, account);
        var measure = take(
                account,
                Measure.Type.REVOKE,
                form.cause().basis,
                form.reason(),
                form.onDay(),
                acting,
                form.revokedBy(),
                null);
        return stopping("ground.revoke", account, measure, form.papers());
    }

    private void checkLater(RevokeGroundForm form, Account account) {
        var ground = account.ground();
        var later = accounts.find(form.revokedBy())
                .map(Account::ground)
                .filter(it -> it.village().equals(ground.village()))
                .filter(it -> !it.number().equals(ground.number()))
                .filter(it -> !it.decidedOn().isBefore(ground.decidedOn()));
        if (later.isEmpty()) throw FormRejected.field("revokedBy", "ground.measure.no-later-resolution");
    }

    @Override
    public void afterwards(Acting acting, RevokeGroundForm form) {
        stop(acting);
    }
}
