package org.cunwu.upkeep.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Proofs;
import org.cunwu.ledger.Verification;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.cunwu.upkeep.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code restore FILE [--checkpoints PATH] [--key FILE]} — into an empty database, then verifies the chains against
 * everything known outside of the backup and says which acts are missing.
 */
@Component
class RestoreCommand implements Command {

    private static final String CHECKPOINTS = "--checkpoints";
    private static final String KEY = "--key";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TownClock.ZONE);

    private final ObjectProvider<Restore> restore;
    private final ObjectProvider<Proofs> proofs;
    private final ObjectProvider<Verification> verification;
    private final ObjectProvider<Directory> directory;

    RestoreCommand(
            ObjectProvider<Restore> restore,
            ObjectProvider<Proofs> proofs,
            ObjectProvider<Verification> verification,
            ObjectProvider<Directory> directory) {
        this.restore = restore;
        this.proofs = proofs;
        this.verification = verification;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var options = options(arguments);
        if (options == null) {
            out.println(Words.both("upkeep.restore.usage"));
            return 2;
        }
        try (var backup = BackupFile.open(Path.of(options.getOrDefault("", "")))) {
            backup.manifest().faults().forEach(out::println);
            var extras = new Restore.Extras(path(options.get(CHECKPOINTS)), path(options.get(KEY)));
            var newKey = restore.getObject().run(backup, extras);
            var manifest = backup.manifest();
            out.println(Words.both(
                    "upkeep.restore.loaded",
                    TIME.format(Instant.parse(manifest.takenAt())),
                    manifest.tables().values().stream().mapToLong(it -> it).sum(),
                    backup.entries("files").size()));
            if (newKey) out.println(Words.both("upkeep.restore.new-key"));
            return verified(out);
        } catch (RestoreRefused | IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Words.both("upkeep.restore.nothing"));
            return 1;
        } catch (Exception e) {
            out.println(Words.both("upkeep.restore.failed", BackupCommand.reason(e)));
            return 1;
        }
    }

    private int verified(PrintStream out) {
        var report = verification.getObject().verify();
        var missing = proofs.getObject().missing();
        missing.forEach(it -> out.println(sentence(it)));
        if (report.good()) {
            out.println(Words.both("upkeep.restore.whole", Long.toString(report.checkpoint())));
            return 0;
        }
        if (missing.size() < report.faults().size() || !report.genuine()) {
            out.println(Words.both("upkeep.restore.bad"));
        }
        out.println(Words.both("upkeep.restore.incomplete"));
        return 1;
    }

    private String sentence(Proofs.Missing missing) {
        var number = missing.to() - missing.from() + 1;
        return Words.both(
                        "upkeep.restore.missing",
                        place(missing.chain()),
                        missing.chain(),
                        missing.from(),
                        missing.to(),
                        number)
                + when("upkeep.restore.after", missing.after())
                + when("upkeep.restore.before", missing.before());
    }

    private static String when(String key, @Nullable Instant moment) {
        return moment == null ? "" : System.lineSeparator() + "  " + Words.both(key, TIME.format(moment));
    }

    private String place(String chain) {
        var directory = this.directory.getObject();
        if (chain.equals(Act.TOWN)) return directory.townName();
        return directory.villages().stream()
                .filter(it -> it.code().value().equals(chain))
                .map(Village::name)
                .findFirst()
                .orElse(chain);
    }

    private static Optional<Path> path(@Nullable String text) {
        return Optional.ofNullable(text).map(Path::of);
    }

    /** The file under the empty name; null for a call that makes no sense. */
    private static @Nullable Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            var named = argument.equals(CHECKPOINTS) || argument.equals(KEY);
            if (named && at + 1 < arguments.size()) options.put(argument, arguments.get(++at));
            else if (named || argument.startsWith("--") || options.containsKey("")) return null;
            else options.put("", argument);
        }
        return options.containsKey("") ? options : null;
    }
}
