package org.cunwu.ledger.register;

import java.io.PrintStream;
import java.util.List;
import org.cunwu.kernel.Command;
import org.cunwu.ledger.Verification;
import org.springframework.stereotype.Component;

/** {@code verify} — says of each chain how many records it has and whether they hold. */
@Component
class VerifyCommand implements Command {

    static final String NAME = "verify";

    private final Verification verification;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println(Words.both("ledger.verify.usage"));
            return 2;
        }
        var report = verification.verify();
        for (var chain : report.chains()) {
            var fault = chain.fault();
            var intact = Long.toString(chain.intact());
            out.println(fault == null ? Words.both("ledger.verify.chain", chain.chain(), intact) : Words.of(fault));
        }
        if (!report.genuine()) out.println(Words.both("ledger.checkpoint.forged"));
        else if (report.checkpoint() == 0) out.println(Words.both("ledger.verify.no-checkpoint"));
        else out.println(Words.both("ledger.verify.checkpoint", Long.toString(report.checkpoint())));
        out.println(Words.both(report.good() ? "ledger.verify.good" : "ledger.verify.bad"));
        return report.good() ? 0 : 1;
    }
}
