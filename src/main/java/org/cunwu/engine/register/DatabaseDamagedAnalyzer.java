package org.cunwu.engine.register;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** 数据库文件已损坏 — says at a refused start what happened to the embedded database's file and what to do. */
class DatabaseDamagedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2 checks little of what it reads: much of what is broken it meets as an error of its own. */
    private static final Set<Integer> DAMAGED = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!DAMAGED.contains(cause.getErrorCode()) && !(cause.getCause() instanceof MVStoreException)) return null;
        return new FailureAnalysis(
                "数据库文件 cunwu.mv.db 已损坏，系统拒绝启动 / the file of the database is damaged",
                "请不要改动数据目录，先整个另存一份；再在空的数据目录里用最近的备份恢复："
                        + "restore 备份文件 --checkpoints 原数据目录 --key 签名私钥"
                        + " / keep the whole data folder as it is and restore the latest backup into an empty one",
                cause);
    }
}
