package org.cunwu.decision.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cunwu.RunningJar;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("演示镇里的事项")
class DemoMattersIT {

    private static final String PASSWORD = "cunwu-demo-2026";
    private static final Map<String, String> WITH_MATTERS = Map.of("CUNWU_DEMO_MATTERS", "true");

    @TempDir
    Path folder;

    @Test
    @DisplayName("第一次启动就有各种状态的事项，每一步都在当天办；再启动不重复；办理记录核验无误")
    void theTownIsAtWork() throws Exception {
        var data = folder.resolve("data");
        try (var jar = RunningJar.start(data, WITH_MATTERS)) {
            assertThat(waiting(jar, "v003-party-secretary"))
                    .singleElement()
                    .satisfies(it -> assertThat(due(it)).isBefore(Instant.now()));
            assertThat(steps(jar, "v002-village-director")).containsExactly("user_consult");
            assertThat(steps(jar, "v005-party-secretary")).containsExactly("user_answer");
            assertThat(steps(jar, "v001-party-secretary")).containsExactly("user_confirm");
            assertThat(steps(jar, "v001-supervision-director")).containsExactly("user_supervise");
            assertThat(steps(jar, "v007-village-director")).containsExactly("user_implement");
            var acts = list(jar, "town-auditor", "/api/v1/villages/v001/ledger?size=200", "entries");
            assertThat(acts).hasSizeGreaterThan(20);
            assertThat(acts.stream()
                            .filter(it ->
                                    !entered(it).equals(it.get("happenedOn").asText())))
                    .extracting(it -> it.get("kind").asText())
                    .isEmpty();
            jar.stop();
        }
        assertThat(RunningJar.command(data, "verify").code()).isZero();
        try (var jar = RunningJar.start(data, WITH_MATTERS)) {
            assertThat(steps(jar, "v003-party-secretary")).containsExactly("user_propose");
        }
    }

    private static List<String> steps(RunningJar jar, String person) throws Exception {
        return waiting(jar, person).stream().map(it -> it.get("step").asText()).toList();
    }

    private static Instant due(JsonNode item) {
        return Instant.parse(item.get("due").asText());
    }

    /** The day on which it was entered, in the town. */
    private static String entered(JsonNode entry) {
        return LocalDate.ofInstant(Instant.parse(entry.get("enteredAt").asText()), TownClock.ZONE)
                .toString();
    }

    private static List<JsonNode> waiting(RunningJar jar, String person) throws Exception {
        return list(jar, person, "/api/v1/inbox?size=50", "items");
    }

    private static List<JsonNode> list(RunningJar jar, String person, String path, String name) throws Exception {
        var answer = jar.send(person, PASSWORD, "GET", path, "", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(
                        new ObjectMapper().readTree(answer.body()).get(name).spliterator(), false)
                .toList();
    }
}
