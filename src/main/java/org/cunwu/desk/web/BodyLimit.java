package org.cunwu.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.cunwu.engine.TakenIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 正文上限 — what is not a form with files has at most 2 MB, counted before anybody reads it. A body that does not say
 * how long it is is taken in up to that and then handed on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (takesFiles(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
        } else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else if (isType(request, "application/x-www-form-urlencoded")) {
            // the server reads the fields of a form past our count; every browser says how long they are
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
            else chain.doFilter(new TakenIn(request, body), response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        request.setAttribute(Problem.KEY, "desk.problem.body");
        response.sendError(status.value());
    }

    /** Files come to our own pages and API only, which have limits of their own; the engine takes none. */
    private static boolean takesFiles(HttpServletRequest request) {
        return isType(request, "multipart/form-data")
                && !request.getRequestURI().contains("/camunda/");
    }

    private static boolean isType(HttpServletRequest request, String type) {
        var given = request.getContentType();
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
