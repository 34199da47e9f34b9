package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayName("数据库或磁盘暂时用不了")
class UnavailableTests {

    private final UnavailableFilter filter = new UnavailableFilter(new Keys(), new ObjectMapper());

    @Test
    @DisplayName("连不上、断了、关了、写满了：都认得出")
    void whatFailedIsKnown() {
        assertThat(Unavailable.is(new CannotCreateTransactionException("", new SQLTransientConnectionException())))
                .isTrue();
        for (var state : new String[] {"08006", "53100", "53300", "57P01", "58030", "25006"}) {
            assertThat(Unavailable.is(new DataAccessResourceFailureException("", new SQLException("", state))))
                    .as(state)
                    .isTrue();
        }
        assertThat(Unavailable.is(new SQLException("", "90098", ErrorCode.DATABASE_IS_CLOSED)))
                .isTrue();
        assertThat(Unavailable.is(new SQLException("Connection is closed"))).isTrue();
        assertThat(Unavailable.is(new UncheckedIOException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(Unavailable.is(new IOException("设备上没有空间"))).isTrue();
    }

    @Test
    @DisplayName("重复、语法、空值、浏览器走了：不算")
    void whatIsOursIsNoExcuse() {
        assertThat(Unavailable.is(new DuplicateKeyException("", new SQLException("", "23505", 23505))))
                .isFalse();
        assertThat(Unavailable.is(new SQLException("", "42601"))).isFalse();
        assertThat(Unavailable.is(new NullPointerException())).isFalse();
        assertThat(Unavailable.is(new IOException("Broken pipe"))).isFalse();
    }

    @Test
    @DisplayName("网页：503，正文在 main 里，填的内容留在页面上")
    void aPageInWords() throws Exception {
        var response = answered("/task/1", new IllegalStateException(new SQLTransientConnectionException()));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentAsString())
                .contains("<main id=\"main\"")
                .contains("desk.problem.503.title")
                .contains("desk.problem.503.detail");
    }

    @Test
    @DisplayName("接口：503，RFC 9457")
    void aProblemForPrograms() throws Exception {
        var response = answered("/api/v1/me", new ServletException(new SQLException("", "57P01")));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(new ObjectMapper()
                        .readTree(response.getContentAsByteArray())
                        .get("status")
                        .asInt())
                .isEqualTo(503);
    }

    @Test
    @DisplayName("自己的错不遮住；已经开始的回答不改")
    void defectsPass() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> answered("/", new IllegalStateException("ours")));
        var response = new MockHttpServletResponse();
        response.setCommitted(true);
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() ->
                        filter.doFilter(new MockHttpServletRequest(), response, failing(new ServletException(lost()))));
    }

    private MockHttpServletResponse answered(String path, Exception why) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("POST", path), response, failing(why));
        return response;
    }

    private static SQLException lost() {
        return new SQLTransientConnectionException();
    }

    private static FilterChain failing(Exception why) {
        return (request, response) -> {
            if (why instanceof ServletException it) throw it;
            if (why instanceof RuntimeException it) throw it;
        };
    }

    /** Texts that are their keys. */
    private static final class Keys implements Texts {

        @Override
        public Explained explain(Finding finding) {
            throw new IllegalStateException("Nothing is explained here");
        }

        @Override
        public String text(String key, @Nullable Object... arguments) {
            return key;
        }

        @Override
        public Optional<String> find(String key, @Nullable Object... arguments) {
            return Optional.of(key);
        }
    }
}
