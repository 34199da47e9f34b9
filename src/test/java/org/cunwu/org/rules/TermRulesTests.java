package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("任期的起止")
class TermRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} 至 {1}：{2}")
    @CsvSource({
        "2026-11-23,           , ''",
        "2026-11-22,           , from-in-the-past",
        "2027-11-23,           , ''",
        "2027-11-24,           , from-too-far",
        "2026-11-23, 2026-11-23, ''",
        "2026-11-23, 2026-11-22, to-before-from",
        "2026-11-23, 2036-11-23, ''",
        "2026-11-23, 2036-11-24, to-too-far"
    })
    @DisplayName("任命从今天起，一年以内，任期不超过十年")
    void appointments(LocalDate from, @Nullable LocalDate to, String complaint) {
        assertThat(TermRules.appointment(from, to, TODAY).orElse("")).isEqualTo(complaint);
    }

    @ParameterizedTest(name = "{0}起{1}止，改为{2}：{3}")
    @CsvSource({
        "2024-01-01,           , 2026-11-22, ''",
        "2024-01-01,           , 2026-11-21, end-in-the-past",
        "2024-01-01, 2026-12-31, 2026-12-30, ''",
        "2024-01-01, 2026-12-31, 2026-12-31, ends-already",
        "2026-11-23,           , 2026-11-22, to-before-from",
        "2026-11-23,           , 2026-11-23, ''",
        "2024-01-01,           , 2036-11-23, ''",
        "2024-01-01,           , 2036-11-24, to-too-far"
    })
    @DisplayName("免职最早到昨天为止，只能提前，不能倒着改")
    void ends(LocalDate from, @Nullable LocalDate to, LocalDate last, String complaint) {
        var term = new Post(new PersonId("zhang"), PostKind.VILLAGE_CLERK, "v001", from, to);
        assertThat(TermRules.end(term, last, TODAY).orElse("")).isEqualTo(complaint);
    }
}
