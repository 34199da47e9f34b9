package org.cunwu.org.rules;

import java.util.List;
import java.util.Locale;

/** 导入表 — the sheets of an import with their columns, in the order in which they are read. */
public enum SheetKind {
    TOWN("镇", "镇名称"),
    DISTRICTS("责任区", "责任区代码", "责任区名称"),
    VILLAGES("村", "村代码", "村名称", "字母简称", "责任区代码"),
    PERSONS("人员", "人员编号", "姓名", "账号状态"),
    POSTS("任职", "人员编号", "职务", "任职地点", "开始日期", "结束日期"),
    COUNCILS("议事机构", "机构", "所在地点", "记录职务", "确认职务", "组成", "开始日期", "结束日期"),
    ROLLS("名册", "村代码", "名册", "生效日期", "编号", "姓名", "性别", "户编号", "有表决权", "无表决权原因");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    private final String title;

    SheetKind(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** The name of the sheet, and of the file where people prefer Chinese. */
    public String title() {
        return title;
    }

    /** The file's name without its ending: {@code town}, {@code rolls}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
