package org.cunwu.ledger.register;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Verification;
import org.cunwu.ledger.Verification.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** {@code accept-loss --reason …} — the administrator's decision to go on without the records that are lost; itself an act. */
@Component
class AcceptLossCommand implements Command {

    static final String NAME = "accept-loss";
    static final String KIND = "ledger.accept-loss";
    private static final int SHORTEST_REASON = 5;
    private static final String OPTION = "--reason";

    private final Verification verification;
    private final SignedCheckpoints checkpoints;
    private final ChainedLedger ledger;
    private final Heads heads;
    private final Rows rows;
    private final TransactionOperations transaction;
    private final TownClock clock;

    AcceptLossCommand(
            Verification verification,
            SignedCheckpoints checkpoints,
            ChainedLedger ledger,
            Heads heads,
            Rows rows,
            TransactionOperations transaction,
            TownClock clock) {
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.heads = heads;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var reason = reason(arguments);
        if (reason.isEmpty()) {
            out.println(Words.both("ledger.accept-loss.usage"));
            return 2;
        }
        var report = verification.verify();
        if (report.good()) {
            out.println(Words.both("ledger.accept-loss.nothing"));
            return 2;
        }
        transaction.executeWithoutResult(status -> {
            report.faults().forEach(it -> headToLastRecord(it.chain()));
            ledger.append(act(report, reason.get()));
            ledger.settle();
        });
        var checkpoint = checkpoints.supersede();
        out.println(Words.of(report.faults(), report.genuine()));
        out.println(Words.both("ledger.accept-loss.done", Long.toString(checkpoint.number())));
        return 0;
    }

    /** New records follow the last one that is there. */
    private void headToLastRecord(String chain) {
        heads.lock(chain);
        heads.moveTo(rows.at(chain, rows.top(chain).records())
                .map(it -> new Head(chain, it.height(), it.hash()))
                .orElse(Head.empty(chain)));
    }

    private Act act(Report report, String reason) {
        var losses = new ArrayList<Map<String, Object>>();
        for (var chain : report.chains()) {
            var fault = chain.fault();
            if (fault == null) continue;
            losses.add(Map.of(
                    "chain", chain.chain(),
                    "height", fault.height(),
                    "check", fault.check(),
                    "present", chain.present(),
                    "proven", chain.proven()));
        }
        var content = Map.<String, @Nullable Object>of(
                "reason", reason, "checkpoint", report.checkpoint(), "genuine", report.genuine(), "losses", losses);
        return new Act(
                Act.TOWN,
                Act.SYSTEM,
                "town-administrator",
                KIND,
                null,
                clock.today(),
                content,
                Map.of(),
                List.of(),
                List.of());
    }

    private static Optional<String> reason(List<String> arguments) {
        var given = Optional.<String>empty();
        if (arguments.size() == 2 && arguments.get(0).equals(OPTION)) given = Optional.of(arguments.get(1));
        if (arguments.size() == 1 && arguments.get(0).startsWith(OPTION + "=")) {
            given = Optional.of(arguments.get(0).substring(OPTION.length() + 1));
        }
        return given.map(String::strip).filter(it -> it.codePointCount(0, it.length()) >= SHORTEST_REASON);
    }
}
