package org.cunwu.upkeep.check;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.cunwu.kernel.Command;
import org.cunwu.upkeep.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code check} — says of everything that must be right whether it is; exit code 1 when something is wrong. */
@Component
class CheckCommand implements Command {

    private final ObjectProvider<Inspection> inspections;

    CheckCommand(ObjectProvider<Inspection> inspections) {
        this.inspections = inspections;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println(Words.both("upkeep.check.usage"));
            return 2;
        }
        var bad = inspections
                .orderedStream()
                .flatMap(it -> look(it).stream().peek(result -> out.println(line(result))))
                .filter(it -> it.mark() == Result.Mark.BAD)
                .count();
        out.println(bad == 0 ? Words.both("upkeep.check.good") : Words.both("upkeep.check.bad", bad));
        return bad == 0 ? 0 : 1;
    }

    private static List<Result> look(Inspection inspection) {
        try {
            return inspection.look();
        } catch (Exception e) {
            return List.of(Result.bad("upkeep.check.failed." + inspection.name(), cause(e)));
        }
    }

    private static String line(Result result) {
        return Words.both("upkeep.check." + result.mark().name().toLowerCase(Locale.ROOT) + "-mark")
                        .split(" / ", 2)[0] + " " + result.words();
    }

    private static String cause(Throwable e) {
        return e.getCause() == null ? e.getClass().getSimpleName() + " " + e.getMessage() : cause(e.getCause());
    }
}
