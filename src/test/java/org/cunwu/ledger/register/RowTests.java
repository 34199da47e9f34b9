package org.cunwu.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.ledger.register.OwnLedger.DAY;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一条记录的哈希")
class RowTests {

    private static final Row ROW = Translation.toRow(
            OwnLedger.act("v001", "硬化村道"),
            UUID.fromString("00000000-0000-4000-8000-000000000003"),
            Head.empty("v001"),
            Instant.parse("2026-11-22T02:03:04.567891Z"),
            List.of());

    @Test
    @DisplayName("任何人按 RFC 8785 和 SHA-256 都能算出同一个哈希")
    void anybodyCanComputeIt() throws IOException {
        var json = """
                {"previous": "%s", "post": "v001-party-secretary", "personal": "{}", "kind": "decision.propose",
                 "id": "00000000-0000-4000-8000-000000000003", "height": 1, "happenedOn": "%s", "findings": %s,
                 "evidence": %s, "enteredAt": "2026-11-22T02:03:04.567891Z", "content": %s, "chain": "v001",
                 "case": "%s", "by": "v001-party-secretary", "algorithm": "SHA-256"}
                """.formatted(
                        "0".repeat(64),
                        DAY,
                        Canonical.of(ROW.findings()),
                        Canonical.of(ROW.evidence()),
                        Canonical.of(ROW.content()),
                        OwnLedger.CASE);

        assertThat(ROW.hash()).isEqualTo(Sha256.of(new JsonCanonicalizer(json).getEncodedString()));
        assertThat(ROW.content()).isEqualTo("{\"budget\":18600000,\"title\":\"硬化村道\"}");
    }
}
