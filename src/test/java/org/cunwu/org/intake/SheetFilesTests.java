package org.cunwu.org.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cunwu.org.rules.Problem;
import org.cunwu.org.rules.Problems;
import org.cunwu.org.rules.Sheet;
import org.cunwu.org.rules.SheetKind;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读导入文件")
class SheetFilesTests {

    private static final String PERSONS = "人员编号,姓名,账号状态\r\nwang,王五,启用\r\n,,\r\nli,\"李,四\",\r\n";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @DisplayName("UTF-8、GBK、UTF-16 的 CSV 都认得")
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void encodingsAreRecognised(String charset) {
        var sheets = read("persons.csv", PERSONS.getBytes(Charset.forName(charset)));
        assertThat(problems.found()).isEmpty();
        assertThat(sheets).singleElement().matches(it -> it.kind() == SheetKind.PERSONS);
        assertThat(sheets.get(0).rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
        assertThat(sheets.get(0).rows().get(1).cells()).containsExactly("li", "李,四", "");
    }

    @Test
    @DisplayName("带 BOM、列的次序不同、文件名用中文，也读得对")
    void columnsMayStandInAnyOrder() {
        var text = "\uFEFF姓名,账号状态,人员编号\n王五,启用,wang\n";
        var sheets = read("人员-2026.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(problems.found()).isEmpty();
        assertThat(sheets.get(0).rows().get(0).cells()).containsExactly("wang", "王五", "启用");
    }

    @Test
    @DisplayName("缺列、多列、重列都指出来")
    void wrongHeadingsAreNamed() {
        read("persons.csv", "人员编号,姓名,姓名,备注\nwang,王五,王五,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems.found())
                .extracting(Problem::key, Problem::column)
                .containsExactly(
                        tuple("org.import.column-unknown", "备注"),
                        tuple("org.import.column-once", "姓名"),
                        tuple("org.import.column-once", "账号状态"));
    }

    @Test
    @DisplayName("不认得的、空的、坏的文件都说明原因")
    void unreadableFilesSayWhy() {
        read("persons.docx", new byte[] {1});
        read("其他.csv", PERSONS.getBytes(StandardCharsets.UTF_8));
        read("persons.csv", new byte[0]);
        read("persons.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF});
        read("persons.xlsx", "不是工作簿".getBytes(StandardCharsets.UTF_8));
        read("persons.csv", "人员编号,姓名\n\"没有收尾".getBytes(StandardCharsets.UTF_8));
        assertThat(problems.found())
                .extracting(Problem::key)
                .containsExactly(
                        "org.import.file-kind",
                        "org.import.file-unknown",
                        "org.import.file-empty",
                        "org.import.file-encoding",
                        "org.import.file-broken",
                        "org.import.file-broken");
    }

    @Test
    @DisplayName("XLSX：日期、数字代码按字面读，公式当场看得出来")
    void workbooksAreReadAsText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var posts = workbook.newWorksheet("任职");
            var columns = SheetKind.POSTS.columns();
            for (var at = 0; at < columns.size(); at++) posts.value(0, at, columns.get(at));
            posts.value(1, 0, "wang");
            posts.value(1, 1, "村文书");
            posts.value(1, 2, 370999100001L);
            posts.value(1, 3, LocalDate.of(2026, 1, 5));
            posts.style(1, 3).format("yyyy-mm-dd").set();
            posts.formula(1, 4, "TODAY()");
        }
        var sheets = read("town-2026.xlsx", out.toByteArray());
        assertThat(problems.found()).isEmpty();
        assertThat(sheets).singleElement().matches(it -> it.kind() == SheetKind.POSTS);
        assertThat(sheets.get(0).rows().get(0).cells())
                .containsExactly("wang", "村文书", "370999100001", "2026-01-05", "=TODAY()");
    }

    @Test
    @DisplayName("模板填上就能导入")
    void templatesFitTheReader(@TempDir Path folder) throws IOException {
        Templates.write(folder);
        for (var kind : SheetKind.values()) {
            var file = folder.resolve(kind.code() + ".csv");
            assertThat(read(String.valueOf(file.getFileName()), Files.readAllBytes(file)))
                    .singleElement()
                    .matches(it -> it.kind() == kind && it.rows().isEmpty());
        }
        assertThat(read("templates.xlsx", Files.readAllBytes(folder.resolve("templates.xlsx"))))
                .hasSize(7);
        assertThat(folder.resolve("说明.txt")).content().contains("村文书，village-clerk", "村民代表", "党政联席会，joint-meeting");
        assertThat(problems.found()).isEmpty();
    }

    private List<Sheet> read(String name, byte[] content) {
        return SheetFiles.read(List.of(new Upload(name, content)), problems);
    }
}
