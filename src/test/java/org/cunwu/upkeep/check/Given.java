package org.cunwu.upkeep.check;

import java.util.Map;
import org.cunwu.upkeep.check.Result.Mark;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What an inspection is given, and how its answer is shown. */
final class Given {

    private Given() {}

    static <T> ObjectProvider<T> the(Class<T> type, T it) {
        return new StaticListableBeanFactory(Map.of("it", it)).getBeanProvider(type);
    }

    /** Marks and words, one line each. */
    static String look(Inspection inspection) throws Exception {
        var lines = new StringBuilder();
        for (var it : inspection.look()) {
            lines.append(it.mark()).append(' ').append(it.words()).append('\n');
        }
        return lines.toString();
    }

    static long bad(Inspection inspection) throws Exception {
        return inspection.look().stream().filter(it -> it.mark() == Mark.BAD).count();
    }
}
