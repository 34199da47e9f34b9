package org.cunwu.engine.register;

import org.cunwu.engine.register.RestingFile.FileChanged;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start that the embedded database's file is not as the program left it, and what to do. */
class FileChangedAnalyzer extends AbstractFailureAnalyzer<FileChanged> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileChanged cause) {
        return new FailureAnalysis(
                "数据库文件 cunwu.mv.db 和停机时不一样，可能已损坏或被人改动，系统拒绝启动"
                        + " / the file of the database is not as it was when the program stopped: damaged, or changed by somebody",
                "请先把整个数据目录另存一份；再在空的数据目录里用最近的备份恢复：restore 备份文件 --checkpoints 原数据目录 --key 签名私钥。"
                        + "确实是有意换上的文件，删除 " + cause.sum() + " 后再启动，随后用 verify 核验"
                        + " / keep the whole data folder and restore the latest backup into an empty one; if the file was put"
                        + " there on purpose, delete the .sha256 file, start, and run verify",
                cause);
    }
}
