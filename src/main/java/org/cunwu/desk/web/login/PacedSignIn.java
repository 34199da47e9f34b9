package org.cunwu.desk.web.login;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** 验证身份 — name and password, at the pace that {@link LoginPace} allows; the same for the page and the API. */
class PacedSignIn implements AuthenticationProvider {

    /** 试得太频繁. */
    static class TooFast extends AuthenticationException {

        private final long seconds;

        TooFast(long seconds) {
            super("Too many tries");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    private static final int LONGEST_PASSWORD = 256;

    private final DaoAuthenticationProvider people;
    private final LoginPace pace;
    private final Counter wrong;
    private final Counter tooFast;

    PacedSignIn(DaoAuthenticationProvider people, LoginPace pace, MeterRegistry meters) {
        this.people = people;
        this.pace = pace;
        this.wrong = meters.counter("cunwu.sign.in.refusals", "reason", "wrong");
        this.tooFast = meters.counter("cunwu.sign.in.refusals", "reason", "too-fast");
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        try {
            return paced(given);
        } catch (AuthenticationException e) {
            (e instanceof TooFast ? tooFast : wrong).increment();
            throw e;
        }
    }

    private @Nullable Authentication paced(Authentication given) {
        var name = given.getName();
        var address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!PersonId.isValid(name) || String.valueOf(given.getCredentials()).length() > LONGEST_PASSWORD) {
            throw new BadCredentialsException("No such name or password");
        }
        var wait = pace.take(name, address);
        if (wait > 0) throw new TooFast(wait);
        try {
            var person = people.authenticate(given);
            pace.give(name, address);
            return person;
        } catch (InternalAuthenticationServiceException e) {
            // nobody can be looked up: that is no wrong password
            pace.give(name, address);
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
