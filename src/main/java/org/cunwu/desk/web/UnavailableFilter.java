package org.cunwu.desk.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cunwu.law.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * 暂时不能办理 — the answer while database or disk fail, made without asking either. Whether the act was done cannot be
 * known here: the same submission sent again finds out, and is never done twice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);
    private static final String SECONDS_TO_WAIT = "30";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title><link rel="stylesheet" href="%3$s/css/cunwu.css"></head>
            <body><main id="main" tabindex="-1"><h1>%1$s</h1>
            <div class="notice bad" role="alert"><p>%2$s</p></div></main></body></html>
            """;

    private final Texts texts;
    private final ObjectMapper json;

    UnavailableFilter(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !Unavailable.is(e)) throw e;
            answer(request, response, e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        // one line: a full disk shall not be filled with stack traces
        LOG.error("Unavailable {} {}: {}", request.getMethod(), Problem.place(request), cause(why));
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, texts);
        response.reset();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (Problem.isApi(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    Map.of("status", problem.status(), "title", problem.title(), "detail", problem.detail()));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter()
                    .write(PAGE.formatted(
                            HtmlUtils.htmlEscape(problem.title()),
                            HtmlUtils.htmlEscape(problem.detail()),
                            request.getContextPath()));
        }
    }

    /** Its kind only: what a database says of an error may hold what somebody typed. */
    private static String cause(Throwable why) {
        var cause = why.getCause();
        return cause == null ? why.getClass().getName() : cause(cause);
    }
}
