package org.cunwu.org;

import java.time.Instant;
import java.util.List;
import org.cunwu.kernel.PersonId;

/** 登录会话 — where a person is signed in now; kept by whoever keeps the sign-ins. */
public interface Sessions {

    /** One sign-in, without the secret by which the browser holds it. */
    record Open(Instant since, Instant lastSeen) {}

    /** The latest first. */
    List<Open> of(PersonId person);

    /** Ends all of them and answers how many there were. */
    int end(PersonId person);
}
