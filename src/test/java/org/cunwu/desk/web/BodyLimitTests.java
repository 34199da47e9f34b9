package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("不带附件的正文不超过 2 MB")
class BodyLimitTests {

    private static final int MOST = BodyLimit.MOST_BYTES;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "/api/v1/cases/x,           application/json,                   0, 200",
        "/api/v1/cases/x,           application/json,                   1, 413",
        "/login,                    application/x-www-form-urlencoded,  1, 413",
        "/task/1,                   multipart/form-data; boundary=b,    1, 200",
        "/camunda/api/engine/x,     multipart/form-data; boundary=b,    1, 413",
        "/camunda/api/engine/x,     application/json,                   1, 413"
    })
    @DisplayName("说明了长度的：超过就回 413，后面谁也没有读")
    void declaredBodies(String path, String type, int more, int status) throws Exception {
        var request = request(path, type, MOST + more);
        assertThat(answer(request, new MockFilterChain())).isEqualTo(status);
    }

    @Test
    @DisplayName("没有说明长度的：数到上限为止；不超过的原样交给后面")
    void bodiesOfUnknownLength() throws Exception {
        var passed = new MockFilterChain();
        assertThat(answer(chunked("application/json", MOST), passed)).isEqualTo(200);
        var handed = (HttpServletRequest) passed.getRequest();
        assertThat(handed).isNotNull();
        assertThat(handed.getInputStream().readAllBytes()).hasSize(MOST).containsOnly('x');

        var refused = new MockFilterChain();
        assertThat(answer(chunked("application/json", MOST + 1), refused)).isEqualTo(413);
        assertThat(refused.getRequest()).isNull();
        assertThat(answer(chunked("application/x-www-form-urlencoded", 10), new MockFilterChain()))
                .isEqualTo(411);
    }

    @Test
    @DisplayName("没有正文的请求照常")
    void withoutABody() throws Exception {
        assertThat(answer(new MockHttpServletRequest("GET", "/"), new MockFilterChain()))
                .isEqualTo(200);
    }

    private static int answer(MockHttpServletRequest request, MockFilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        new BodyLimit().doFilter(request, response, chain);
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String path, String type, int length) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
        return request;
    }

    /** As a server sees a body in chunks: its length is not known beforehand. */
    private static MockHttpServletRequest chunked(String type, int length) throws IOException {
        var content = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
        var request = new MockHttpServletRequest("POST", "/api/v1/cases/x") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType(type);
        request.setContent(content);
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }
}
