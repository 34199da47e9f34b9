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
 * case register, inbox, signatures, files, and chains that verify. The engine's own rows are left out, since neither the
 * inbox nor a timeline nor the verification reads any. One case in ten is of the first village, one in four is open.
 */
final class Load {

    private static final int AT_ONCE = 500;
    private static final String BUSY = "v001";

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
        var done = new Whole(closed, List.of("engine_signature", "engine_file"));
        var running = new Whole(open, List.of("engine_signature", "engine_file", "engine_inbox"));
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
        // what a database does by itself over night
        jdbc.execute("analyze");
        if (!villages.get(0).code().value().equals(BUSY)) throw new IllegalStateException("The villages changed");
        return numbers;
    }

    /** All rows of one case. */
    private final class Whole {

        private final CaseFile file;
        private final List<Copies> tables = new ArrayList<>();
        private final BulkChain.Template records;

        Whole(CaseFile file, List<String> parts) {
            this.file = file;
            this.records = chain.template(file.id());
            tables.add(new Copies(jdbc, "engine_case", "id = ?", file.id()));
            parts.forEach(it -> tables.add(new Copies(jdbc, it, "case_id = ?", file.id())));
        }

        void copy(String village, String number) {
            var earlier = Duration.ofMinutes(1 + random.nextInt(60 * 24 * 900));
            var copy = new Copies.Copy(village, number, earlier);
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
