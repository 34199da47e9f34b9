package org.cunwu.desk.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.cunwu.desk.web.Problem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 任职核对 — at every request: the person's account is open, the person holds a post today, and the sign-in is not older
 * than a working day. Whoever left office is heard about the own words only.
 */
class StillInOffice extends OncePerRequestFilter {

    static final String ENDED = "org.cunwu.sign-in-ended";

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Directory directory;
    private final LeftOffice left;
    private final RequestMatcher open;
    private final TownClock clock;
    private final AuthenticationEntryPoint signIn;

    /** @param open what is open to everybody */
    StillInOffice(
            Directory directory,
            LeftOffice left,
            RequestMatcher open,
            TownClock clock,
            AuthenticationEntryPoint signIn) {
        this.directory = directory;
        this.left = left;
        this.open = open;
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
        if (isPage(request) && isHeard(who.getName(), request)) {
            response.sendRedirect(request.getContextPath() + "/entered");
            return;
        }
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
        signIn.commence(request, response, new CredentialsExpiredException("Out of office"));
    }

    private boolean mayGoOn(String name, HttpServletRequest request) {
        if (!PersonId.isValid(name) || isOld(request.getSession(false))) return false;
        // posts() is empty for a closed account
        if (!directory.posts(new PersonId(name), clock.today()).isEmpty()) return true;
        return (LeftOffice.mayAsk(request) || open.matches(request)) && isHeard(name, request);
    }

    private boolean isHeard(String name, HttpServletRequest request) {
        return PersonId.isValid(name) && !isOld(request.getSession(false)) && left.isHeard(new PersonId(name));
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !Problem.isApi(request);
    }

    /** By the machine's own time, in which the session's creation was noted. */
    private static boolean isOld(@Nullable HttpSession session) {
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST)
                        .isBefore(Instant.ofEpochMilli(System.currentTimeMillis()));
    }
}
