package org.cunwu.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("流程引擎四个页面的文字：一条不缺，一条不多，全是中文")
class WebAppLabelsTests {

    private static final String ROOT = "/META-INF/resources/";
    private static final String APP = ROOT + "webjars/camunda/app/";
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern ADDRESS = Pattern.compile("https?:|camunda", Pattern.CASE_INSENSITIVE);

    /** Tasklist's forms are our own page, which says everything itself. */
    private static final Set<String> SAYS_NOTHING = Set.of("NO_TASK_FORM");

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    @DisplayName("页面程序用到的每条文字都有")
    void everythingThePagesSayIsSaid(String app) throws IOException {
        var used = new TreeSet<>(english(app).keySet());
        used.retainAll(words(app));
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(chinese(app)).containsKeys(used.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    @DisplayName("没有英文里没有的文字")
    void nothingIsLeftOver(String app) throws IOException {
        assertThat(english(app).keySet()).containsAll(chinese(app).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome", "tasklist"})
    @DisplayName("每条都有汉字，空位与英文一致，不引到外面的网站")
    void everyLabelIsChinese(String app) throws IOException {
        var english = english(app);
        chinese(app).forEach((key, label) -> {
            if (!SAYS_NOTHING.contains(key)) assertThat(label).as(key).containsPattern(HAN);
            assertThat(places(label)).as("%s: %s", key, label).isEqualTo(places(english.getOrDefault(key, "")));
            assertThat(label).as(key).doesNotContainPattern(ADDRESS);
        });
    }

    private static List<String> places(String label) {
        return PLACE.matcher(label)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> english(String app) throws IOException {
        return labels(app, "en");
    }

    private static Map<String, String> chinese(String app) throws IOException {
        return labels(app, "zh-CN");
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        var labels = new TreeMap<String, String>();
        var file = text(APP + app + "/locales/" + language + ".json").replace("\uFEFF", "");
        new ObjectMapper()
                .readTree(file)
                .get("labels")
                .properties()
                .forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
        return labels;
    }

    /** Every word in the application's programs: a key that is no such word is said by nobody. */
    private static Set<String> words(String app) throws IOException {
        var words = new TreeSet<String>();
        for (var file : List.of(
                APP + app + "/index.html",
                APP + app + "/camunda-" + app + "-bootstrap.js",
                ROOT + "webjars/camunda/lib/deps.js")) {
            WORD.matcher(text(file)).results().map(MatchResult::group).forEach(words::add);
        }
        if (!app.equals("welcome")) {
            WORD.matcher(text(ROOT + "plugin/" + app + "/app/plugin.js"))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        return words;
    }

    private static String text(String path) throws IOException {
        try (var in = Objects.requireNonNull(WebAppLabelsTests.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
