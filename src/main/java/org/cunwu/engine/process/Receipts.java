package org.cunwu.engine.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.KeyReused;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.Submission;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.Submissions;
import org.cunwu.kernel.Digests;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.Recall;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 提交回执 — one effect and one answer for each key; a refusal binds no key, since its transaction rolls back. */
@Component
class Receipts {

    private static final ObjectMapper SORTED = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private final Submissions submissions;
    private final CaseRegister cases;
    private final RefusalTally tally;
    private final TransactionTemplate transaction;

    Receipts(Submissions submissions, CaseRegister cases, RefusalTally tally, PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.cases = cases;
        this.tally = tally;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody used the key already, or uses it at this moment. */
    static final class KeyTaken extends RuntimeException {
        KeyTaken(Throwable cause) {
            super(cause);
        }
    }

    /**
     * The answer that was given under the key.
     *
     * @throws KeyReused when it was given to another person or for another body
     */
    Optional<Done> known(String key, PersonId person, String digest) {
        return recorded(key, person, digest)
                .map(it -> new Done(
                        it, cases.byId(Objects.requireNonNull(it.caseId())).orElseThrow()));
    }

    /** The same, where there may be no case. */
    Optional<Submission> recorded(String key, PersonId person, String digest) {
        return submissions.find(key).map(it -> {
            if (!it.digest().equals(digest) || !it.person().equals(person)) throw new KeyReused();
            return it.receipt();
        });
    }

    <T> T inTransaction(String key, PersonId person, String digest, Supplier<T> act, Function<T, Submission> receipt) {
        var done = Recall.during(() -> transaction.execute(it -> {
            var made = act.get();
            try {
                submissions.record(key, person, digest, receipt.apply(made));
            } catch (DuplicateKeyException e) {
                throw new KeyTaken(e);
            }
            return made;
        }));
        if (done == null) throw new IllegalStateException("An act answers a receipt");
        return done;
    }

    /** An act that belongs to no case: one effect and one answer under its key. */
    Submission once(String key, PersonId person, String target, Map<String, ?> values, Supplier<Submission> act) {
        var digest = digest(target, values);
        return tally.counting(() -> {
            try {
                return inTransaction(key, person, digest, act, it -> it);
            } catch (RuntimeException e) {
                return recorded(key, person, digest).orElseThrow(() -> isRace(e) ? new Overtaken(null, null) : e);
            }
        });
    }

    /** Whether somebody else was faster. */
    static boolean isRace(RuntimeException e) {
        return e instanceof KeyTaken
                || e instanceof OptimisticLockingException
                || e instanceof PessimisticLockingFailureException;
    }

    String digest(String target, Map<String, ?> values) {
        try {
            return Digests.sha256(SORTED.writeValueAsBytes(Map.of("target", target, "values", values)));
        } catch (JsonProcessingException e) {
            // not a tree of plain values: only its look can be compared
            return Digests.sha256((target + values).getBytes(StandardCharsets.UTF_8));
        }
    }
}
