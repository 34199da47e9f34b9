package org.cunwu.org.intake;

import java.util.List;
import org.cunwu.org.rules.Problem;

/** 导入的文件有问题 — nothing of it was taken. */
public final class ImportRejected extends RuntimeException {

    private final transient List<Problem> problems;

    ImportRejected(List<Problem> problems) {
        super("The import has " + problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
