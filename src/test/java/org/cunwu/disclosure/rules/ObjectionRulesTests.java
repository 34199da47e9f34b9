package org.cunwu.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cunwu.Presets;
import org.cunwu.disclosure.rules.ObjectionRules.Objected;
import org.cunwu.disclosure.rules.ObjectionRules.Replied;
import org.cunwu.disclosure.rules.ObjectionRules.Silence;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("异议的期限、答复的期限、没有再提意见（4D-07，本镇设定）")
class ObjectionRulesTests {

    private final Presets presets = Presets.of(DisclosureRules.catalogue());

    @ParameterizedTest(name = "{0} 张榜，{1} 提出 → {2}")
    @CsvSource({
        "2026-03-02, 2026-03-01, VIOLATED",
        "2026-03-02, 2026-03-02, SATISFIED",
        "2026-03-02, 2026-03-07, SATISFIED",
        "2026-03-02, 2026-03-08, VIOLATED",
        "2026-03-02, , UNDETERMINED",
        ", 2026-03-02, UNDETERMINED"
    })
    @DisplayName("公布之日起五日内提出，张榜当天不算")
    void withinFiveDaysOfPosting(LocalDate posted, LocalDate received, Outcome outcome) {
        var finding = ObjectionRules.IN_TIME.examine(LocalDate.of(2026, 3, 2), new Objected(posted, received), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 收到，{1} 答复，今天 {2} → {3}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 2026-03-20, SATISFIED",
        "2026-03-02, 2026-03-07, 2026-03-20, SATISFIED",
        "2026-03-02, 2026-03-08, 2026-03-20, VIOLATED",
        "2026-03-02, 2026-03-01, 2026-03-20, VIOLATED",
        "2026-03-02, , 2026-03-07, SATISFIED",
        "2026-03-02, , 2026-03-08, VIOLATED",
        ", 2026-03-07, 2026-03-08, UNDETERMINED"
    })
    @DisplayName("收到之日起五日内答复；没有答复的看今天")
    void answeredWithinFiveDays(LocalDate received, LocalDate replied, LocalDate today, Outcome outcome) {
        var finding =
                ObjectionRules.REPLY.examine(LocalDate.of(2026, 3, 2), new Replied(received, replied, today), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} 答复，{1} 登记 → {2}")
    @CsvSource({"2026-03-02, 2026-03-07, VIOLATED", "2026-03-02, 2026-03-08, SATISFIED", ", 2026-03-08, UNDETERMINED"})
    @DisplayName("满五天以后才能登记没有再提意见")
    void silenceIsRecordedAfterTheDays(LocalDate replied, LocalDate today, Outcome outcome) {
        var finding = ObjectionRules.SILENT.examine(LocalDate.of(2026, 3, 8), new Silence(replied, today), presets);

        assertThat(finding.verdict().outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("不把条例对方案的规定写成对决议的规定；提出异议的天数只能放长，答复的天数只能缩短")
    void theTownsOwnSettingIsCalledSo() {
        assertThat(ObjectionRules.IN_TIME.versions())
                .allSatisfy(it -> assertThat(it.source()).isEqualTo(LegalSource.TOWN_SETTING));
        assertThat(ObjectionRules.DAYS.least()).isEqualTo(5);
        assertThat(ObjectionRules.REPLY_DAYS.most()).isEqualTo(5);
    }
}
