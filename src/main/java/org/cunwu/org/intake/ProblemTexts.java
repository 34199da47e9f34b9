package org.cunwu.org.intake;

import java.util.List;
import java.util.Locale;
import org.cunwu.org.rules.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 问题的文字 — file, row and column, and what to mend there. */
@Component
public class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** One line for the command line and for a page. */
    public String line(Problem problem, Locale locale) {
        var said = messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
        var row = String.valueOf(problem.row());
        if (problem.row() == 0) return text("org.import.in-file", locale, problem.file(), said);
        if (problem.column().isEmpty()) return text("org.import.in-row", locale, problem.file(), row, said);
        return text("org.import.in-cell", locale, problem.file(), row, problem.column(), said);
    }

    public List<String> lines(ImportRejected rejected, Locale locale) {
        return rejected.problems().stream().map(it -> line(it, locale)).toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
