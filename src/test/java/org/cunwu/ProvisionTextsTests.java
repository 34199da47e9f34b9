package org.cunwu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.cunwu.decision.rules.DecisionRules;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("每条规定、每个参数都有文字")
class ProvisionTextsTests {

    private static final List<String> PARTS = List.of(".name", ".required", ".found", ".missing", ".todo");

    static Stream<Provision<?>> provisions() {
        return catalogues().flatMap(it -> it.provisions().stream());
    }

    static Stream<Parameter> parameters() {
        return catalogues().flatMap(it -> it.parameters().stream());
    }

    private static Stream<Provisions> catalogues() {
        return Stream.of(DecisionRules.catalogue(), NoticePeriodRules.catalogue());
    }

    @ParameterizedTest
    @MethodSource("provisions")
    void everyProvisionIsSaidInWords(Provision<?> provision) {
        for (var part : PARTS)
            assertThat(chinese(provision.id()).containsKey(provision.id() + part))
                    .isTrue();
    }

    @ParameterizedTest
    @MethodSource("provisions")
    void everyFactHasItsTitle(Provision<?> provision) {
        var record = provision.facts();
        var texts = chinese(provision.id());
        for (var component : record.getRecordComponents()) {
            var name = kebab(component.getName());
            var shared = record.getPackageName().split("\\.", -1)[2] + ".facts." + kebab(record.getSimpleName()) + "."
                    + name;
            assertThat(texts.containsKey(provision.id() + ".fact." + name) || texts.containsKey(shared))
                    .as(shared)
                    .isTrue();
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void everyParameterIsSaidInWords(Parameter parameter) {
        assertThat(chinese(parameter.name()).containsKey(parameter.name())).isTrue();
    }

    private static ResourceBundle chinese(String id) {
        return ResourceBundle.getBundle("messages/" + id.substring(0, id.indexOf('.')), Locale.ROOT);
    }
}
