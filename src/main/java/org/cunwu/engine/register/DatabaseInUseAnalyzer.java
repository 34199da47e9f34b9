package org.cunwu.engine.register;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** 数据库正被占用 — the embedded database serves one program at a time; says so instead of a stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** What H2 answers when another program has the file open. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) return null;
        return new FailureAnalysis(
                "数据库文件正被另一个程序打开，多半是村务办理正在运行 / the database file is open in another program",
                "请先停掉正在运行的村务办理再执行这个命令；资料也可以不停机，在网页“导入”里导入"
                        + " / stop the running application first; data can also be imported on its page",
                cause);
    }
}
