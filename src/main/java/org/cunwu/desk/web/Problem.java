package org.cunwu.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.cunwu.law.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerMapping;

/** 没有办成 — what went wrong, in words, and what to do; the same for pages and the API. */
public record Problem(int status, String title, String detail) {

    /** Request attribute: the message key that says it better than the status alone. */
    public static final String KEY = "org.cunwu.problem";

    private static final Pattern FIRST = Pattern.compile("(/(?:api|task|start|case|file|admin|camunda|login)/).*");

    /** As {@code spring.servlet.multipart.max-request-size}. */
    public static final long LARGEST_BODY = 60L * 1024 * 1024;

    /** By the status alone, or by the key that somebody left in the request. */
    static Problem of(HttpServletRequest request, HttpStatusCode status, Texts texts) {
        var key = request.getAttribute(KEY);
        return key instanceof String better ? of(better, status, texts) : of(status, texts);
    }

    static Problem of(HttpStatusCode status, Texts texts) {
        var known = texts.find("desk.problem." + status.value() + ".title").isPresent();
        var general = status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        return of("desk.problem." + (known ? status : general).value(), status, texts);
    }

    static Problem of(String key, HttpStatusCode status, Texts texts, Object... arguments) {
        return new Problem(
                status.value(), texts.text(key + ".title", arguments), texts.text(key + ".detail", arguments));
    }

    /** Whether a program asks, and not a person's browser. */
    public static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(request.getContextPath() + "/api/");
    }

    /**
     * The place that was asked for as the log may tell it: without ids, which may be a person's, and without anything else
     * that the request says.
     */
    public static String place(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern instanceof String it) return it;
        var first =
                FIRST.matcher(path(request).substring(request.getContextPath().length()));
        return first.matches() ? first.group(1) + "…" : "…";
    }

    /** The path that was asked for, also while its error is being answered. */
    public static String path(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String it ? it : request.getRequestURI();
    }
}
