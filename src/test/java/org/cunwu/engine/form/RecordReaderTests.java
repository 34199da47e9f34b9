package org.cunwu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表单里的一份清单")
class RecordReaderTests {

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    record Bill(List<Line> lines) {}

    record Line(@Nullable String item, @Nullable Integer pieces) {}

    @Test
    @DisplayName("页面给出、没有人填的空行不算")
    void rowsThatNobodyFilledAreLeftOut() {
        var bill = lines(
                List.of(row("item", "水泥", "pieces", "3"), row("item", "", "pieces", "  "), row(), row("item", null)));
        assertThat(bill.lines()).containsExactly(new Line("水泥", 3));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("只填了一格的行不是空行")
    void aRowWithOneCellCounts() {
        assertThat(lines(List.of(row("item", "", "pieces", "3"))).lines()).containsExactly(new Line(null, 3));
        assertThat(lines(List.of(row("item", "", "pieces", 0))).lines()).containsExactly(new Line(null, 0));
    }

    @Test
    @DisplayName("空行后面的错误，按页面上的行号报告")
    void whatFollowsAnEmptyRowKeepsItsPlace() {
        lines(List.of(row("item", ""), row("item", "沙", "pieces", "三")));
        assertThat(wrong).containsOnlyKeys("lines[1].pieces");
    }

    @Test
    @DisplayName("空行里不认识的格，也不因此收下")
    void anUnknownCellWithAValueIsRefused() {
        lines(List.of(row("item", "", "price", "1")));
        assertThat(wrong).containsOnlyKeys("lines[0].price");
    }

    private Bill lines(List<Map<String, @Nullable Object>> rows) {
        return new RecordReader(wrong).read(Bill.class, Map.of("lines", rows), "");
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... cells) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < cells.length; i += 2) row.put(String.valueOf(cells[i]), cells[i + 1]);
        return row;
    }
}
