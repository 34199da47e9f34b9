package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.PostKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
@DisplayName("栏目：看得见的都打得开，打不开的看不见")
class NavigationTests {

    private static final String VILLAGE = "v030";
    private static final Pattern NAV = Pattern.compile("<nav.*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    /** What is not for everybody. */
    private static final List<String> RESTRICTED =
            List.of("/start", "/audit", "/admin/parameters", "/admin/people", "/admin/import", "/admin/stopped");

    @LocalServerPort
    int port;

    @Autowired
    DemoAccess demo;

    @ParameterizedTest(name = "{0}")
    @EnumSource(PostKind.class)
    @DisplayName("每种职务的栏目")
    void everyLinkOpensForItsRole(PostKind kind) {
        var visitor = new Visitor(port).signIn(person(kind), demo.password().orElseThrow());
        var nav = NAV.matcher(visitor.get("/").body());
        assertThat(nav.find()).isTrue();
        Map<String, Integer> opened = new TreeMap<>();
        LINK.matcher(nav.group())
                .results()
                .map(it -> it.group(1))
                .forEach(it -> opened.put(it, visitor.get(it).statusCode()));
        assertThat(opened).containsKeys("/", "/camunda/app/tasklist/default/");
        assertThat(opened.values()).as("%s", opened).containsOnly(200);
        for (var path : RESTRICTED) {
            if (visitor.get(path).statusCode() != 200) assertThat(opened).doesNotContainKey(path);
        }
    }

    private static String person(PostKind kind) {
        return switch (kind.level()) {
            case VILLAGE -> VILLAGE + "-" + kind.code();
            case DISTRICT -> "d02-" + kind.code();
            case TOWN -> "town-" + kind.code();
        };
    }
}
