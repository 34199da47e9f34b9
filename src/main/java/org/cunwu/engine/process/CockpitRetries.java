package org.cunwu.engine.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 监控页里的重试 — Cockpit's “Increment Number of Retries”, led through our door; every refusal in words that it shows. */
@Component
class CockpitRetries {

    private static final Logger LOG = LoggerFactory.getLogger(CockpitRetries.class);

    private final Retrying retrying;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    CockpitRetries(Retrying retrying, IdentityService identity, PlatformTransactionManager transactions) {
        this.retrying = retrying;
        this.identity = identity;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param retries what was asked for; more than one counts as one
     * @param atAnotherTime whether another due date was asked for, which nobody may set
     */
    void retry(String job, int retries, boolean atAnotherTime) {
        try {
            var person = signedIn();
            retrying.post(person);
            if (atAnotherTime) throw refused(Status.BAD_REQUEST, "重试不能另定时间，请选择保留原来的到期时间。 (Keep the due date.)");
            if (retries < 1) throw refused(Status.BAD_REQUEST, "可试次数至少是 1。 (At least one.)");
            transaction.executeWithoutResult(it -> retrying.retry(person, job, "Cockpit", null));
        } catch (NotYours e) {
            LOG.warn("Refused at the engine's door: retrying a job without the post for it");
            throw new AuthorizationException("只有现任系统管理员可以重试停下的作业，本次操作没有改变任何内容。 (Refused: administrators only.)");
        } catch (NothingHere e) {
            throw refused(Status.NOT_FOUND, "没有这项作业，或者它已经办完。 (No such job.)");
        } catch (RuntimeException e) {
            if (!(e instanceof Overtaken) && !Receipts.isRace(e)) throw e;
            throw refused(Status.CONFLICT, "这项作业没有停下，或者刚刚有人重试，请刷新页面。 (It does not stand still.)");
        }
    }

    private PersonId signedIn() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .filter(PersonId::isValid)
                .map(PersonId::new)
                .orElseThrow(() -> new NotYours("engine.stopped.not-yours"));
    }

    private static RestException refused(Status status, String words) {
        LOG.warn("Refused at the engine's door: retrying a job, {}", status.getStatusCode());
        return new RestException(status, words);
    }
}
