package org.cunwu.desk.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

@DisplayName("反向代理：默认只信本机")
class TrustedProxiesTests {

    private static final String PROPERTY = "server.tomcat.remoteip.internal-proxies";

    @Test
    @DisplayName("没有设置：本机的转发头可信，内网其他机器自称的来源地址不可信")
    void onlyThisMachineIsBelieved() throws IOException {
        var trusted = trusted(Map.of());
        for (var local : new String[] {"127.0.0.1", "127.0.1.1", "::1", "0:0:0:0:0:0:0:1"}) {
            assertThat(local).matches(trusted);
        }
        for (var other : new String[] {"10.0.0.5", "172.17.0.1", "192.168.1.1", "169.254.1.1", "1.127.0.0", "::11"}) {
            assertThat(other).doesNotMatch(trusted);
        }
        new RemoteIpValve().setInternalProxies(trusted);
    }

    @Test
    @DisplayName("写明了代理：就信那一台")
    void theNamedProxyIsBelieved() throws IOException {
        var trusted = trusted(Map.of("CUNWU_TRUSTED_PROXIES", "172[.]17[.]0[.]\\d{1,3}"));
        assertThat("172.17.0.3").matches(trusted);
        assertThat("127.0.0.1").doesNotMatch(trusted);
    }

    private static String trusted(Map<String, Object> settings) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        for (var source :
                new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))) {
            environment.getPropertySources().addLast(source);
        }
        return environment.getRequiredProperty(PROPERTY);
    }
}
