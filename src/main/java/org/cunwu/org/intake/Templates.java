package org.cunwu.org.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.cunwu.org.rules.SheetKind;
import org.dhatim.fastexcel.Workbook;

/** 导入模板 — empty files with the headings, and a sheet of the words that may be used. */
public final class Templates {

    private Templates() {}

    /** One CSV file for each sheet, the same as a workbook, and the words. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var kind : SheetKind.values()) {
            Files.writeString(
                    folder.resolve(kind.code() + ".csv"), "\uFEFF" + String.join(",", kind.columns()) + "\r\n");
        }
        var words = new StringBuilder();
        words().forEach(it -> words.append(String.join("，", it)).append("\r\n"));
        Files.writeString(folder.resolve("说明.txt"), "\uFEFF" + words, StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(folder.resolve("templates.xlsx"))) {
            workbook(out);
        }
    }

    /** All sheets as one workbook. */
    public static void workbook(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "cunwu", "1.0")) {
            for (var kind : SheetKind.values()) {
                var sheet = workbook.newWorksheet(kind.title());
                for (var at = 0; at < kind.columns().size(); at++) {
                    sheet.value(0, at, kind.columns().get(at));
                    sheet.width(at, 18);
                    // codes and dates stay what was typed
                    sheet.range(1, at, 1, at).style().format("@").set();
                }
            }
        }
    }

    private static List<List<String>> words() {
        List<List<String>> words = new ArrayList<>();
        words.add(List.of("日期", "2026-11-22、2026/11/22 或 2026年11月22日"));
        words.add(List.of("账号状态", "启用 或 停用，空着是启用"));
        words.add(List.of("结束日期", "最后一天在任的日期，空着是仍在任；离任的人再导入一次同一行并填上结束日期"));
        words.add(List.of("任职地点", "村代码、责任区代码，镇里的职务填 镇"));
        words.add(List.of("性别", "女 或 男，户空着"));
        words.add(List.of("有表决权", "是 或 否，空着是“是”；“否”要填原因，例如 预备党员"));
        words.add(List.of("编号", "同一个人在本村各名册用同一个编号；有账号的人用人员编号"));
        words.add(List.of("所在地点", "村代码，镇里的机构填 镇"));
        words.add(List.of("记录职务", "登记会议的职务，填一个"));
        words.add(List.of("确认职务", "确认会议记录的职务，不能是登记的那一个；几个都可以确认的，用顿号隔开"));
        words.add(List.of("组成", "职务或者名册，用顿号隔开，例如 村党组织委员会、村民委员会"));
        for (var kind : CouncilKind.values()) words.add(List.of("机构", kind.title(), kind.code()));
        for (var kind : PostKind.values()) words.add(List.of("职务", kind.title(), kind.code()));
        for (var kind : RollKind.values()) words.add(List.of("名册", kind.title(), kind.code()));
        return words;
    }
}
