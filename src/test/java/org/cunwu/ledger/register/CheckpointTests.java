package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.cunwu.kernel.Command;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.EvidenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@DisplayName("检查点、启动核验与确认缺失")
class CheckpointTests {

    private final OwnLedger own = new OwnLedger();

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    @DisplayName("检查点写明各链链头，带签名；没有新记录就不再做")
    void aCheckpointNamesAllHeadsAndIsSigned() {
        own.add("c001", 2);
        own.add("c002", 1);
        var first = own.checkpoints.take();

        assertThat(first.heads()).extracting(Checkpoint.Head::chain).containsExactly("c001", "c002");
        assertThat(first.heads()).extracting(Checkpoint.Head::height).containsExactly(2L, 1L);
        assertThat(new SigningKey(own.folder).isOurs(first)).isTrue();
        assertThat(own.checkpoints.take()).isEqualTo(first);
        own.add("c001", 1);
        assertThat(own.checkpoints.take().number()).isEqualTo(2);
        assertThat(own.checkpoints.latest()).map(Checkpoint::number).contains(2L);
    }

    @Test
    @DisplayName("签名密钥只有程序自己可读")
    void theKeyIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(own.folder.keys().resolve("ledger.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("检查点文件被改一个字：签名不符，拒绝启动")
    void aForgedCheckpointIsNoticed() throws IOException {
        own.add("c001", 2);
        own.checkpoints.take();
        var text = Files.readString(checkpointFile());
        Files.writeString(checkpointFile(), text.replace("\\\"height\\\":2", "\\\"height\\\":1"));

        assertThat(own.verification.verify().genuine()).isFalse();
        assertThatExceptionOfType(LedgerNotWhole.class).isThrownBy(start(""));
    }

    @Test
    @DisplayName("断电时写了一半的检查点不算数")
    void aTornLineIsNoCheckpoint() throws IOException {
        own.add("c001", 1);
        var first = own.checkpoints.take();
        Files.writeString(checkpointFile(), "{\"publicKey\":\"MCow", StandardOpenOption.APPEND);

        assertThat(own.checkpoints.latest()).contains(first);
        own.add("c001", 1);
        var second = own.checkpoints.take();
        assertThat(own.checkpoints.latest()).contains(second);
        assertThat(Files.readAllLines(checkpointFile())).hasSize(2);
    }

    @Test
    @DisplayName("链尾在最后一个检查点之后被截：回执见证仍能指出")
    void aTailCutAfterTheLastCheckpointIsFoundByTheReceipts() {
        own.add("c001", 2);
        own.checkpoints.take();
        own.add("c001", 2);
        assertThatCode(start("")).doesNotThrowAnyException();
        own.dropGuards();
        own.cutTail();

        assertThatExceptionOfType(LedgerNotWhole.class)
                .isThrownBy(start(""))
                .withMessageContaining("链 c001 第 4 条起：链尾被截");
        assertThatExceptionOfType(LedgerNotWhole.class).isThrownBy(own.checkpoints::take);
    }

    @Test
    @DisplayName("有记录而一个检查点也没有：核验说明不能排除链尾被截，退出码 2；什么都没有时不必")
    void withoutAnyCheckpointACutTailCannotBeExcluded() {
        var verify = new VerifyCommand(own.verification, List.of());
        assertThat(run(verify).code()).isZero();
        own.add("c001", 2);
        var unknown = run(verify);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.text()).contains("不能排除链尾被截");
        own.checkpoints.take();
        assertThat(run(verify).code()).isZero();
    }

    @Test
    @DisplayName("附件缺失或者被改：核验点名，退出码 1")
    void damagedEvidenceIsNamed() {
        own.add("c001", 1);
        own.checkpoints.take();
        EvidenceStore store = found -> {
            found.accept(new EvidenceStore.Damaged("f1", "签到表.jpg", "ab".repeat(32), EvidenceStore.Kind.CHANGED));
            return 1;
        };
        var verified = run(new VerifyCommand(own.verification, List.of(store)));
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.text()).contains("附件内容被改动：签到表.jpg").contains("办理记录有问题");
    }

    @Test
    @DisplayName("缺记录时拒绝启动，但仍可核验；确认缺失后可以启动，确认本身记录在案")
    void aLossIsRefusedUntilItIsAccepted() {
        own.add("c001", 5);
        own.checkpoints.take();
        assertThat(run(new VerifyCommand(own.verification, List.of())).code()).isZero();
        assertThat(run(own.acceptLoss, "--reason", "没有缺失也想确认").code()).isEqualTo(2);
        own.dropGuards();
        own.cutTail();

        assertThatExceptionOfType(LedgerNotWhole.class).isThrownBy(start(""));
        assertThatCode(start("verify")).doesNotThrowAnyException();
        var verified = run(new VerifyCommand(own.verification, List.of()));
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.text()).contains("链 c001 第 5 条起：链尾被截");
        assertThat(run(own.acceptLoss, "--reason", "短").code()).isEqualTo(2);
        assertThat(run(own.acceptLoss, "--reason=磁盘损坏，用备份恢复").code()).isZero();

        var accepted = own.ledger.chain(Act.TOWN, 0, 10).get(0).act();
        assertThat(accepted.kind()).isEqualTo(AcceptLossCommand.KIND);
        assertThat(accepted.content()).containsEntry("reason", "磁盘损坏，用备份恢复");
        assertThat(String.valueOf(accepted.content().get("losses"))).contains("chain=c001", "proven=5", "present=4");
        assertThatCode(start("")).doesNotThrowAnyException();
        own.add("c001", 1);
        assertThat(own.verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("启动核验看检查点之后的每一条")
    void theStartExaminesWhatCameAfterTheCheckpoint() {
        own.add("c001", 2);
        own.checkpoints.take();
        own.add("c001", 2);
        own.dropGuards();
        own.jdbc.update("update ledger_entry set post = 'x' where height = 3");

        assertThatExceptionOfType(LedgerNotWhole.class)
                .isThrownBy(start(""))
                .withMessageContaining("链 c001 第 3 条：内容与哈希不符");
    }

    @Test
    @DisplayName("拒绝启动时用中文说明怎么办")
    void theRefusalSaysWhatToDo() {
        var refusal = new LedgerNotWhole(List.of(), false);

        assertThat(new LedgerNotWholeAnalyzer().analyze(refusal).getAction()).contains("accept-loss --reason 原因");
        assertThat(refusal.getExitCode()).isEqualTo(1);
    }

    private record Ran(int code, String text) {}

    private static Ran run(Command command, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var code = command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Ran(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private org.assertj.core.api.ThrowableAssert.ThrowingCallable start(String command) {
        return () -> new StartCheck(own.verification, command).afterPropertiesSet();
    }

    private Path checkpointFile() {
        return own.folder.checkpoints().resolve("000000.jsonl");
    }
}
