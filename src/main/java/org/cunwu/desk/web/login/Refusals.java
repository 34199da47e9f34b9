package org.cunwu.desk.web.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cunwu.desk.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** 拒绝 — says in plain words why not; pages lead to the sign-in, the API answers a problem. A refusal ends no session. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final RequestCache wanted;

    Refusals(RequestCache wanted) {
        this.wanted = wanted;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (Problem.isApi(request)) {
            if (why instanceof PacedSignIn.TooFast fast) {
                slowDown(response, fast);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"cunwu\", charset=\"UTF-8\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var ended = request.getAttribute(StillInOffice.ENDED) != null;
        if (!ended) wanted.saveRequest(request, response);
        response.sendRedirect(request.getContextPath() + (ended ? "/login?ended" : "/login"));
    }

    /** Signed in, but not allowed; or the form's token does not fit. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        LOG.info(
                "Refused {} {}: {}",
                request.getMethod(),
                Problem.place(request),
                why.getClass().getSimpleName());
        if (why instanceof CsrfException) {
            // Tomcat drops every field of a body that is too large, the token with it
            if (request.getContentLengthLong() > Problem.LARGEST_BODY) {
                response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
                return;
            }
            request.setAttribute(Problem.KEY, "desk.problem.token");
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** Wrong name or password, or tried too often. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        // the address is the one trace of whoever guesses at passwords; the name may be a telephone number
        LOG.info("Sign-in refused from {}", request.getRemoteAddr());
        if (why instanceof PacedSignIn.TooFast fast) {
            response.sendRedirect(request.getContextPath() + "/login?wait=" + fast.seconds());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?wrong");
        }
    }

    private static void slowDown(HttpServletResponse response, PacedSignIn.TooFast why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(why.seconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
