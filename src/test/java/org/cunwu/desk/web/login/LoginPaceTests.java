package org.cunwu.desk.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("登录限速：猜的人变慢，本人从不被挡在门外")
class LoginPaceTests {

    private static final String NAME = "v001-party-secretary";

    private final LoginPace pace = new LoginPace();

    @Test
    @DisplayName("许多地址一起猜一个人：本人从新的地址登录，照样可以试")
    void manyGuessersLockNobodyOut() {
        for (var address = 0; address < 500; address++) pace.take(NAME, "10.0." + address / 250 + "." + address % 250);
        assertThat(pace.take(NAME, "192.168.1.9")).isZero();
        assertThat(pace.take(NAME, "192.168.1.9")).isZero();
    }

    @Test
    @DisplayName("这时每个猜的地址试两三次就要等")
    void eachGuesserHasFewerTriesThen() {
        for (var address = 0; address < 100; address++) pace.take(NAME, "10.0.0." + address);
        var tried = 0;
        while (pace.take(NAME, "10.9.9.9") == 0) tried++;
        // two, and one for each token that came back in the meantime
        assertThat(tried).isBetween(2, 4);
    }

    @Test
    @DisplayName("没有人围着猜：一个地址可以试五次")
    void aStrangerHasFiveTries() {
        for (var tried = 0; tried < 5; tried++)
            assertThat(pace.take(NAME, "10.9.9.8")).isZero();
        assertThat(pace.take(NAME, "10.9.9.8")).isPositive();
    }

    @Test
    @DisplayName("一次性码按地址限速，别的地址不受影响；只限提交")
    void codesArePacedByAddress() throws Exception {
        for (var tried = 0; tried < 30; tried++)
            assertThat(post("/activate", "10.1.1.1")).isEqualTo(200);
        assertThat(post("/activate", "10.1.1.1")).isEqualTo(429);
        assertThat(post("/setup", "10.1.1.1")).isEqualTo(429);
        assertThat(post("/activate", "10.1.1.2")).isEqualTo(200);
        assertThat(post("/login", "10.1.1.1")).isEqualTo(200);
    }

    private int post(String path, String address) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        new PacedCodes(pace).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
