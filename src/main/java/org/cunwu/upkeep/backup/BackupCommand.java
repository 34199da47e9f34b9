package org.cunwu.upkeep.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.TownClock;
import org.cunwu.upkeep.Words;
import org.springframework.stereotype.Component;

/** {@code backup DIR} — writes one file into the folder; the application may go on working. */
@Component
class BackupCommand implements Command {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'cunwu-'yyyyMMdd-HHmmss").withZone(TownClock.ZONE);

    private final Backup backup;
    private final TownClock clock;

    BackupCommand(Backup backup, TownClock clock) {
        this.backup = backup;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || arguments.get(0).startsWith("--")) {
            out.println(Words.both("upkeep.backup.usage"));
            return 2;
        }
        try {
            var folder = Path.of(arguments.get(0));
            Files.createDirectories(folder);
            var target = unused(folder.toAbsolutePath());
            var written = backup.write(target);
            BackupFile.open(target).close();
            written.faults().forEach(out::println);
            var rows = written.tables().values().stream().mapToLong(it -> it).sum();
            out.println(Words.both(
                    "upkeep.backup.done", target, rows, files(written), Long.toString(written.checkpoint())));
            out.println(Words.both("upkeep.backup.key"));
            return written.faults().isEmpty() ? 0 : 1;
        } catch (Exception e) {
            out.println(Words.both("upkeep.backup.failed", reason(e)));
            return 1;
        }
    }

    /** A name by the moment; what lies there already stays. */
    private Path unused(Path folder) {
        var name = NAME.format(clock.instant());
        var target = folder.resolve(name + ".zip");
        for (var number = 2; Files.exists(target); number++) target = folder.resolve(name + "-" + number + ".zip");
        return target;
    }

    private static long files(Manifest written) {
        return written.digests().keySet().stream()
                .filter(it -> it.startsWith("files/"))
                .count();
    }

    static String reason(Exception e) {
        return e instanceof IOException ? e.getClass().getSimpleName() + " " + e.getMessage() : String.valueOf(e);
    }
}
