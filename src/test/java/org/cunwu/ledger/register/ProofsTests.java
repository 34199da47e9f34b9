package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import org.cunwu.ledger.Proofs.Missing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@DisplayName("数据库之外的凭证")
class ProofsTests {

    private final OwnLedger own = new OwnLedger();
    private final OwnLedger other = new OwnLedger();
    private final KeptProofs proofs = proofs(own);

    @AfterEach
    void close() {
        own.close();
        other.close();
    }

    @Test
    @DisplayName("备份带走检查点、回执和公钥，不带私钥")
    void thePrivateKeyStaysAtHome() {
        own.add("c001", 2);
        own.checkpoints.take();
        own.add("c001", 1);
        assertThat(proofs.files().stream().map(it -> String.valueOf(it.getFileName())))
                .contains("000000.jsonl", "ledger.pub")
                .anyMatch(it -> it.startsWith("witness-"))
                .doesNotContain("ledger.key");
    }

    @Test
    @DisplayName("缺了哪条链的哪几条、在什么时间之间，说得出来")
    void whatIsMissingIsNamed() {
        own.add("c001", 3);
        var last = own.rows.at("c001", 2).orElseThrow().enteredAt();
        var proof = own.checkpoints.take();
        own.dropGuards();
        own.cutTail();
        assertThat(proofs.missing()).containsExactly(new Missing("c001", 3, 3, last, proof.takenAt()));
    }

    @Test
    @DisplayName("别处的检查点，签名不是本镇的不收")
    void foreignCheckpointsAreRefused() {
        other.add("c001", 1);
        other.checkpoints.take();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proofs.join(other.folder.checkpoints()))
                .withMessageContaining("不是本镇签名");
        assertThat(own.file.latest()).isEmpty();
    }

    @Test
    @DisplayName("同一号检查点有两个说法，不收")
    void twoCheckpointsOfOneNumberAreRefused() throws Exception {
        own.add("c001", 1);
        var first = own.checkpoints.take();
        own.add("c001", 1);
        var second = Statement.sign(new SigningKey(own.folder), 1, own.clock.instant(), first.heads(), null);
        var copy = Files.writeString(Files.createTempFile("copy", ".jsonl"), Statement.line(second) + "\n");
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.join(copy)).withMessageContaining("两个不同的第 1 号");
        assertThat(own.file.latest()).contains(first);
    }

    @Test
    @DisplayName("私钥丢失后，旧公钥只认当时已知的检查点")
    void aFormerKeyStandsForWhatWasKnown() throws Exception {
        own.add("c001", 1);
        var first = own.checkpoints.take();
        own.add("c001", 1);
        var second = own.checkpoints.take();
        var former = other.folder.keys().resolve(FormerKey.START + "1.pub");
        Files.writeString(former, first.publicKey() + "\n1\n");
        var key = new SigningKey(other.folder);
        assertThat(key.isOurs(first)).isTrue();
        assertThat(key.isOurs(second)).isFalse();
    }

    private static KeptProofs proofs(OwnLedger own) {
        return new KeptProofs(own.folder, own.file, new SigningKey(own.folder), own.verification, own.rows);
    }
}
