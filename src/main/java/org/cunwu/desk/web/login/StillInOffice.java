package org.cunwu.desk.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 任职核对 — at every request: the person's account is open, the person holds a post today, and the sign-in is not older
 * than a working day.
 */
class StillInOffice extends OncePerRequestFilter {

    static final String ENDED = "org.cunwu.sign-in-ended";

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Directory directory;
    private final TownClock clock;
    private final AuthenticationEntryPoint signIn;

    StillInOffice(Directory directory, TownClock clock, AuthenticationEntryPoint signIn) {
        this.directory = directory;
        this.clock = clock;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || mayGoOn(who.getName(), request)) {
            chain.doFilter(request, response);
            return;
        }
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
        signIn.commence(request, response, new CredentialsExpiredException("Out of office"));
    }

    private boolean mayGoOn(String name, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && isOld(Instant.ofEpochMilli(session.getCreationTime()))) return false;
        if (!PersonId.isValid(name)) return false;
        // posts() is empty for a closed account
        return !directory.posts(new PersonId(name), clock.today()).isEmpty();
    }

    /** By the machine's own time, in which the session's creation was noted. */
    private static boolean isOld(Instant created) {
        return created.plus(LONGEST).isBefore(Instant.ofEpochMilli(System.currentTimeMillis()));
    }
}
