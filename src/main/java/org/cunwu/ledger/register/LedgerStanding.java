package org.cunwu.ledger.register;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunwu.ledger.Standing;
import org.springframework.stereotype.Component;

/** 总账现状 from the chain heads and from what the verification remembers. */
@Component
class LedgerStanding implements Standing {

    private final Heads heads;
    private final StoredVerification verification;

    LedgerStanding(Heads heads, StoredVerification verification) {
        this.heads = heads;
        this.verification = verification;
    }

    @Override
    public Map<String, Long> heights() {
        var heights = new TreeMap<String, Long>();
        heads.all().forEach(it -> heights.put(it.chain(), it.height()));
        return heights;
    }

    @Override
    public Optional<Look> whole() {
        return verification.last(false);
    }

    @Override
    public Optional<Look> sinceCheckpoint() {
        return verification.last(true);
    }
}
