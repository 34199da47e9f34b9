package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunwu.DatabaseTest;
import org.cunwu.law.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("每张表单的每一项")
class EveryFormFieldTests {

    private static final List<Object> HOSTILE = List.of(
            "",
            " ",
            "村".repeat(30_000),
            "a\u0000b",
            "\ud800",
            "1e308",
            "NaN",
            "-1",
            "２０２６-０２-３０",
            "2026-02-30",
            "=cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            "${1+1}",
            new BigDecimal("1e999999"),
            Long.MAX_VALUE,
            true,
            List.of("x"),
            List.of(Map.of("code", "x")),
            Map.of("x", "y"));

    @Autowired
    List<HumanStep<?>> steps;

    @Autowired
    List<StartStep<?>> starts;

    @Autowired
    Forms forms;

    @Autowired
    Texts texts;

    @Test
    @DisplayName("缺的、错的、过大的、恶意的值，都按字段用中文说清楚，不出别的错")
    void everyFieldAnswersEveryValueInWords() {
        var all = allForms();
        assertThat(all).hasSizeGreaterThan(12);
        for (var form : all) {
            for (var component : form.getRecordComponents()) {
                for (var value : HOSTILE) answersInWords(form, component, value);
            }
        }
    }

    @Test
    @DisplayName("空表单逐项说明该填什么")
    void anEmptyFormNamesWhatIsMissing() {
        for (var form : allForms()) {
            var refused = catchThrowable(() -> forms.read(form, Map.of()));
            if (refused != null) saysSo(form, (FormRejected) refused);
        }
    }

    private void answersInWords(Class<? extends Record> form, RecordComponent component, Object value) {
        var refused = catchThrowable(() -> forms.read(form, Map.of(component.getName(), value)));
        if (refused == null) return;
        assertThat(refused)
                .as("%s.%s with %s", form.getSimpleName(), component.getName(), value.getClass())
                .isInstanceOf(FormRejected.class);
        saysSo(form, (FormRejected) refused);
    }

    private void saysSo(Class<? extends Record> form, FormRejected refused) {
        assertThat(refused.fields()).isNotEmpty();
        refused.fields().forEach((path, wrong) -> {
            var arguments = new ArrayList<Object>();
            arguments.add(path);
            arguments.addAll(wrong.arguments());
            assertThat(texts.text(wrong.key(), arguments.toArray()))
                    .as("%s %s", form.getSimpleName(), path)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("{");
        });
    }

    private List<Class<? extends Record>> allForms() {
        return Stream.concat(
                        steps.stream().map(HumanStep::form), starts.stream().map(StartStep::form))
                .<Class<? extends Record>>map(it -> it)
                .distinct()
                .toList();
    }
}
