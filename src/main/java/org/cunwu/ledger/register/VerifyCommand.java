package org.cunwu.ledger.register;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.cunwu.kernel.Command;
import org.cunwu.ledger.EvidenceStore;
import org.cunwu.ledger.Verification;
import org.springframework.stereotype.Component;

/** {@code verify} — says of each chain how many records it has and whether they hold, and of the files whether they are as recorded. */
@Component
class VerifyCommand implements Command {

    static final String NAME = "verify";

    private final Verification verification;
    private final List<EvidenceStore> stores;

    VerifyCommand(Verification verification, List<EvidenceStore> stores) {
        this.verification = verification;
        this.stores = stores;
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
        var damaged = damaged(out);
        out.println(Words.both(report.good() && damaged == 0 ? "ledger.verify.good" : "ledger.verify.bad"));
        if (!report.good() || damaged > 0) return 1;
        if (report.checkpoint() > 0 || report.chains().stream().allMatch(it -> it.present() == 0)) return 0;
        // whoever removed the checkpoints may have cut the chains as well
        out.println(Words.both("ledger.verify.tail-unknown"));
        return 2;
    }

    private long damaged(PrintStream out) {
        var damaged = new AtomicLong();
        var checked = 0L;
        for (var store : stores) {
            checked += store.check(it -> {
                damaged.incrementAndGet();
                var kind = it.kind().name().toLowerCase(Locale.ROOT);
                out.println(Words.both("ledger.evidence." + kind, it.name(), it.id(), it.sha256()));
            });
        }
        out.println(Words.both("ledger.evidence.checked", Long.toString(checked), Long.toString(damaged.get())));
        return damaged.get();
    }
}
