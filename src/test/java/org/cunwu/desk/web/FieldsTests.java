package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.FileId;
import org.cunwu.engine.StoredFile;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@DisplayName("表单控件")
class FieldsTests {

    enum Source {
        VILLAGERS,
        TOWN
    }

    record Person(
            String code,
            String name,
            List<String> votes,
            @Nullable String note) {}

    record Vote(String code, String vote) {}

    record MeetingForm(
            @NotNull LocalDate heldOn, @Nullable Fen budget, Source source, List<Vote> votes, List<FileId> sheets) {}

    @Test
    @DisplayName("日期：标签、已填的值、中文日期、错误和说明都在，读屏软件听得到")
    void aDateShowsWhatWasTypedAndWhatIsWrong() {
        var html = shown("date('heldOn')", Map.of("heldOn", "2026-11-22"), Map.of("heldOn", "请填写会议日期"));
        assertThat(html)
                .contains("for=\"f-heldOn\"", "value=\"2026-11-22\"", "2026年11月22日", "请填写会议日期")
                .contains("aria-describedby=\"f-heldOn-error\"", "aria-invalid=\"true\"")
                .doesNotContain("desk.field.optional");
    }

    @Test
    @DisplayName("金额：显示元，十万元以上同时显示万元，选填的写明")
    void anAmountIsSaidTwice() {
        var html = shown("money('budget')", Map.of("budget", new Fen(18_600_000)), Map.of());
        assertThat(html).contains("value=\"186,000.00\"", "18.60 万元", "desk.field.optional");
    }

    @Test
    @DisplayName("选择：每个答案一个大按钮，选过的还选着")
    void aChoiceRemembers() {
        var html = shown("choice('source', ${form.options('source')})", Map.of("source", "TOWN"), Map.of());
        assertThat(html).contains("value=\"VILLAGERS\"", "desk.source.town");
        assertThat(html).containsPattern("value=\"TOWN\" checked");
    }

    @Test
    @DisplayName("点名：每人一行，能选的各人不同，须回避的写明；按人记住，能按拼音找")
    void aRollCallRemembersByPerson() {
        var typed = Map.of("votes", List.of(Map.of("code", "p2", "vote", "ABSENT")));
        var html = shown("rollcall('votes', ${facts.people})", typed, Map.of());
        assertThat(html)
                .contains("name=\"votes[1].code\" value=\"p2\"", "name=\"votes[1].vote\"", "data-pinyin=\"lisi ls\"")
                .containsOnlyOnce("须回避：配偶")
                .containsOnlyOnce("value=\"AGREE\"")
                .containsOnlyOnce("value=\"RECUSED\"");
        assertThat(html).containsOnlyOnce("checked=\"checked\"").containsPattern("value=\"ABSENT\"\\s+checked");
    }

    @Test
    @DisplayName("附件：已经上传的列出来，取消勾选就是去掉")
    void uploadedFilesAreListed() {
        var html = shown("files('sheets')", Map.of("sheets", List.of(FILE.id().toString())), Map.of());
        assertThat(html).contains("签到表.jpg", "name=\"sheets[0]\" value=\"" + FILE.id() + "\"");
    }

    @Test
    @DisplayName("填的内容只当文字显示，不当网页代码")
    void textStaysText() {
        var html = shown("area('source', 3)", Map.of("source", "<script>alert(1)</script>"), Map.of());
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    @DisplayName("办理按钮：一个结果一个按钮，旁边有暂存")
    void decisionsAreButtons() {
        var options = List.of(new FormView.Option("AGREE", "同意", null), new FormView.Option("RETURN", "退回", null));
        var html = shown("decide('source', ${facts.options})", Map.of(), Map.of(), Map.of("options", options));
        assertThat(html)
                .contains("value=\"AGREE\" class=\"primary\"", "value=\"RETURN\" class=\"big\"", "/task/1/draft");
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("p1", "张三", List.of("AGREE", "DISAGREE"), null),
            new Person("p2", "李四", List.of("RECUSED", "ABSENT"), "须回避：配偶"));

    private static final StoredFile FILE = new StoredFile(
            new FileId(UUID.randomUUID()),
            "签到表.jpg",
            "image/jpeg",
            20_000,
            "0".repeat(64),
            new PersonId("v001-village-clerk"),
            java.time.Instant.EPOCH,
            null);

    private static String shown(String fragment, Map<String, ?> values, Map<String, String> errors) {
        return shown(fragment, values, errors, Map.of("people", PEOPLE));
    }

    private static String shown(
            String fragment, Map<String, ?> values, Map<String, String> errors, Map<String, Object> facts) {
        var form = new FormView(MeetingForm.class, values, errors, it -> "form." + it, it -> FILE, new Keys());
        var context = new Context(
                Locale.SIMPLIFIED_CHINESE,
                Map.of("form", form, "facts", facts, "drafts", "/task/1/draft", "live", "/task/1/findings"));
        return engine().process("<th:block th:replace=\"~{desk/fields :: " + fragment + "}\"></th:block>", context);
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setResolvablePatterns(java.util.Set.of("desk/*"));
        files.setOrder(1);
        var inline = new StringTemplateResolver();
        inline.setOrder(2);
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(java.util.Set.of(files, inline));
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    /** Every text is its key. */
    private static final class Keys implements Texts {

        @Override
        public Explained explain(Finding finding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String text(String key, @Nullable Object... arguments) {
            return key;
        }

        @Override
        public Optional<String> find(String key, @Nullable Object... arguments) {
            return Optional.empty();
        }
    }
}
