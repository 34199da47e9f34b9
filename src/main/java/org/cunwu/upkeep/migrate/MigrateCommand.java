package org.cunwu.upkeep.migrate;

import java.io.PrintStream;
import java.util.List;
import org.cunwu.kernel.Command;
import org.cunwu.upkeep.Words;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code migrate} — brings the schema up to date and ends. Nodes that start later need no right to change it. */
@Component
class MigrateCommand implements Command {

    private final ObjectProvider<Flyway> flyway;

    MigrateCommand(ObjectProvider<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println(Words.both("upkeep.migrate.usage"));
            return 2;
        }
        try {
            var result = flyway.getObject().migrate();
            out.println(Words.both("upkeep.migrate.done", result.migrationsExecuted));
            return 0;
        } catch (FlywayException e) {
            out.println(Words.both("upkeep.migrate.failed", String.valueOf(e.getMessage())));
            return 1;
        }
    }
}
