package org.cunwu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cunwu.engine.CaseFile;
import org.cunwu.ledger.Checkpoints;
import org.cunwu.ledger.register.BulkChain;
import org.cunwu.org.Directory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 装载 — fills a town with copies of two cases that went through the door, one closed, one open at a step of the clerk:
 * registers, inbox, the engine's runtime and history, and chains that verify. One case in ten is of the first village,
 * one in four is open.
 */
final class Load {

    private static final int AT_ONCE = 200;
    private static final String BUSY = "v001";

    /** What the history of a case has in the engine; its variables are left out, since no page of ours reads them. */
    private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_taskinst", "act_hi_actinst");

    private static final List<String> RUNTIME =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink");

    private final Town town;
    private final JdbcTemplate jdbc;
    private final BulkChain chain;
    private final Random random = new Random(7);

    private Load(Town town) {
        this.town = town;
        this.jdbc = town.the(JdbcTemplate.class);
        this.chain = new BulkChain(jdbc);
    }

    /** The numbers of some closed cases of the busy village. */
    static List<String> fill(Town town, int cases) {
        return new Load(town).fill(cases);
    }

    private List<String> fill(int cases) {
        var own = new OwnSide(town);
        own.take(1);
        for (int step = 0; step < Side.STEPS; step++) own.next(step).forEach(Runnable::run);
        var closed = own.files().get(0);
        own.take(1);
        for (int step = 0; step < 6; step++) own.next(step).forEach(Runnable::run);
        var open = own.files().get(0);
        var villages = town.the(Directory.class).villages();
        var done = new Whole(closed, false);
        var running = new Whole(open, true);
        var numbers = new ArrayList<String>();
        var transaction = new TransactionTemplate(town.the(PlatformTransactionManager.class));
        for (int from = 0; from < cases; from += AT_ONCE) {
            var first = from;
            transaction.executeWithoutResult(it -> {
                for (int i = first; i < Math.min(cases, first + AT_ONCE); i++) {
                    var busy = i % 10 == 0;
                    var village = busy ? villages.get(0) : villages.get(i % (villages.size() - 1) + 1);
                    var whole = i / 10 % 4 == 3 ? running : done;
                    var number = village.letters() + "-YS-2025-" + (100_000 + i);
                    whole.copy(village.code().value(), number);
                    if (busy && whole == done) numbers.add(number);
                }
                done.write();
                running.write();
                chain.write();
            });
        }
        town.the(Checkpoints.class).take();
        if (!villages.get(0).code().value().equals(BUSY)) throw new IllegalStateException("The villages changed");
        return numbers;
    }

    /** All rows of one case. */
    private final class Whole {

        private final CaseFile file;
        private final List<Copies> tables = new ArrayList<>();
        private final BulkChain.Template records;

        Whole(CaseFile file, boolean open) {
            this.file = file;
            this.records = chain.template(file.id());
            var root = jdbc.queryForObject(
                    "select root_proc_inst_id_ from act_hi_procinst where business_key_ = ?",
                    String.class,
                    file.id().toString());
            if (root == null) throw new IllegalStateException("No instance of " + file.number());
            tables.add(new Copies(jdbc, "engine_case", "id = ?", file.id()));
            tables.add(new Copies(jdbc, "engine_signature", "case_id = ?", file.id()));
            tables.add(new Copies(jdbc, "engine_file", "case_id = ?", file.id()));
            HISTORY.forEach(it -> tables.add(new Copies(jdbc, it, "root_proc_inst_id_ = ?", root)));
            if (!open) return;
            tables.add(new Copies(jdbc, "engine_inbox", "case_id = ?", file.id()));
            for (var table : RUNTIME) {
                var where = table.equals("act_ru_identitylink")
                        ? "task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)"
                        : "proc_inst_id_ = ?";
                tables.add(new Copies(jdbc, table, where, root));
            }
        }

        void copy(String village, String number) {
            var earlier = Duration.ofMinutes(1 + random.nextInt(60 * 24 * 900));
            var copy = Copies.copy(village, number, earlier);
            tables.forEach(it -> it.add(copy));
            records.copy(copy.id(file.id()), village, earlier);
        }

        void write() {
            tables.forEach(it -> it.write(jdbc));
        }
    }

    /** The person whose pages are measured. */
    static String reader() {
        return BUSY + "-village-clerk";
    }
}
