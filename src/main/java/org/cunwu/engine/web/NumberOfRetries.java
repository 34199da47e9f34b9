package org.cunwu.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cunwu.engine.TakenIn;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 重试几次 — whoever asks for a job's retries without a number asks for none. The engine would fail at it before it comes to
 * our door, where none is refused in words.
 */
final class NumberOfRetries extends OncePerRequestFilter {

    private static final Pattern RETRIES = Pattern.compile("/camunda/api/.*/job/[^/]+/retries/?");
    private static final byte[] NONE = "{\"retries\":0}".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("PUT")
                || !RETRIES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readAllBytes();
        chain.doFilter(new TakenIn(request, isNumbered(body) ? body : NONE), response);
    }

    private static boolean isNumbered(byte[] body) throws IOException {
        try {
            var asked = JSON.readTree(body);
            var number = asked.path("retries");
            return number.isIntegralNumber() && number.canConvertToInt();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
