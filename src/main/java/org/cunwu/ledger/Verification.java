package org.cunwu.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 核验 — computes every hash anew and holds the chains against the checkpoints outside the database. */
public interface Verification {

    /** What may be wrong with a record. */
    enum Check {
        /** 内容被改动或调换 — its columns do not give its hash. */
        CONTENT,
        /** 缺记录 — the record is not there although later ones are. */
        MISSING,
        /** 前后不接 — intact in itself, but it does not follow the record before it. */
        REORDERED,
        /** 个人信息不符 — a personal value does not give its digest, or is gone without an act. */
        PERSONAL,
        /** 与检查点不符 — the hash is not the one that was signed or receipted. */
        CHECKPOINT,
        /** 链头不符 — the head does not name the last record. */
        HEAD,
        /** 链尾被截 — later records are proven, but not there. */
        TAIL
    }

    /** The first bad record of a chain. */
    record Fault(String chain, long height, Check check) {}

    /**
     * One chain.
     *
     * @param intact records found good, from the first
     * @param present height of the last record in the database
     * @param proven the highest place for which a head, a checkpoint or a receipt stands
     * @param fault the first bad record, or null
     */
    record ChainReport(
            String chain,
            long intact,
            long present,
            long proven,
            @Nullable Fault fault) {}

    /**
     * All chains.
     *
     * @param checkpoint number of the checkpoint held against the chains, 0 if there is none yet
     * @param genuine whether that checkpoint's signature is ours
     */
    record Report(Instant at, long checkpoint, boolean genuine, List<ChainReport> chains) {

        public Report {
            chains = List.copyOf(chains);
        }

        public boolean good() {
            return genuine && faults().isEmpty();
        }

        public List<Fault> faults() {
            return chains.stream()
                    .flatMap(it -> it.fault() == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(it.fault()))
                    .toList();
        }
    }

    /** Everything, from the first record of every chain, in constant memory. */
    Report verify();
}
