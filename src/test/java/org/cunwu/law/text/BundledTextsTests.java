package org.cunwu.law.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("文字")
class BundledTextsTests {

    private final BundledTexts texts = new BundledTexts(new BundledMessages());

    BundledTextsTests() throws IOException {}

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("金额、日期、时刻、数字、是否、名单都按中国人的写法")
    void valuesReadTheChineseWay() {
        assertThat(shown(new Fen(18_600_000))).isEqualTo("186,000.00");
        assertThat(shown(LocalDate.of(2026, 11, 22))).isEqualTo("2026年11月22日");
        assertThat(shown(Instant.parse("2026-11-22T01:12:00Z"))).isEqualTo("2026年11月22日 09:12");
        assertThat(shown(1234567L)).isEqualTo("1234567");
        assertThat(shown(1234)).isEqualTo("1234");
        assertThat(shown(true)).isEqualTo("是");
        assertThat(shown(null)).isEqualTo("未填");
        assertThat(shown(List.of("甲", "乙"))).isEqualTo("甲、乙");
    }

    @Test
    @DisplayName("选项显示名称，没有名称的显示代码")
    void choicesReadByName() {
        assertThat(shown(Verdict.Outcome.SATISFIED)).isEqualTo("SATISFIED");
        assertThat(shown(Sort.STILL_WATER)).isEqualTo("STILL_WATER");
    }

    @Test
    @DisplayName("无人浏览时（定时器）用中文，读者选了英文才用英文")
    void chineseUnlessTheReaderChoseEnglish() {
        assertThat(texts.text("law.value.true")).isEqualTo("是");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(texts.text("law.value.true")).isEqualTo("是");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(texts.text("law.value.true")).isEqualTo("yes");
    }

    @Test
    @DisplayName("没有文字的键报错，不悄悄显示代码；历史记录除外")
    void anUnknownKeyIsLoud() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts.text("law.no.such.key"));
        assertThat(texts.find("law.no.such.key")).isEmpty();
        assertThat(texts.text("act.of.long.ago")).isEqualTo("act.of.long.ago");
    }

    @Test
    @DisplayName("办理当日没有法律文本：无法认定，说明哪一天、哪一条")
    void aDayWithoutATextIsExplained() {
        record Nothing() {}
        var provision = Provision.of(
                "law.text.in-force",
                "CAL-01",
                Nothing.class,
                LegalSource.of("民法典", LocalDate.of(2020, 5, 28), "第二百零一条"),
                LocalDate.of(2021, 1, 1),
                (facts, settings) -> Verdict.satisfied());
        var finding = provision.examine(LocalDate.of(2020, 12, 31), new Nothing(), new NoSettings());
        var explained = texts.explain(finding);
        assertThat(explained.outcome()).isEqualTo(Verdict.Outcome.UNDETERMINED);
        assertThat(explained.found()).contains("2020年12月31日");
        assertThat(explained.required()).contains("适用的法律文本");
        assertThat(explained.citation()).isEqualTo("—");
        assertThat(explained.todo()).isNotEmpty();
    }

    @Test
    @DisplayName("缺文字的规定不能解释")
    void aProvisionWithoutTextsCannotBeExplained() {
        var finding = new Finding(
                "no.such.provision",
                "X-01",
                LegalSource.TOWN_SETTING,
                LocalDate.of(2026, 1, 1),
                Verdict.violated(Arrays.asList(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> texts.explain(finding));
    }

    private String shown(@org.jspecify.annotations.Nullable Object value) {
        return new Shown(messages()).of(value, Locale.SIMPLIFIED_CHINESE);
    }

    private static BundledMessages messages() {
        try {
            return new BundledMessages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private enum Sort {
        STILL_WATER
    }

    private static final class NoSettings implements Settings {
        @Override
        public long number(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean flag(String name) {
            throw new IllegalArgumentException(name);
        }
    }
}
