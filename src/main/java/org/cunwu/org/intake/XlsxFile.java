package org.cunwu.org.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunwu.org.rules.Sheet.Row;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** XLSX — the text of its cells; a formula is handed on as its text and then refused like any other. */
final class XlsxFile {

    /** Only its format tells a date from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int MOST_ROWS = 200_001;
    private static final int MOST_CELLS = 64;

    private XlsxFile() {}

    /** The rows of each sheet by its title. */
    static Map<String, List<Row>> tables(byte[] content) throws FileUnreadable {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    tables.put(
                            sheet.getName(),
                            rows.limit(MOST_ROWS).map(XlsxFile::row).toList());
                }
            }
            return tables;
        } catch (IOException | RuntimeException e) {
            // the reader says in many ways that a file is no workbook
            throw new FileUnreadable("file-broken");
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        for (var at = 0; at < Math.min(row.getCellCount(), MOST_CELLS); at++) {
            cells.add(row.getOptionalCell(at).map(XlsxFile::text).orElse(""));
        }
        return new Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) return "=" + cell.getFormula();
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).contains("y");
    }
}
