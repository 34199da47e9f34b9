package org.cunwu.org.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.cunwu.org.rules.Sheet.Row;

/** CSV, as spreadsheets write it: UTF-8 with or without a mark, or the older GBK of Chinese Windows. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvFile() {}

    static List<Row> rows(byte[] content) throws FileUnreadable {
        try (var parser = FORMAT.parse(new StringReader(text(content)))) {
            List<Row> rows = new ArrayList<>();
            for (var entry : parser) rows.add(new Row((int) entry.getRecordNumber(), entry.toList()));
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new FileUnreadable("file-broken");
        }
    }

    private static String text(byte[] content) throws FileUnreadable {
        if (starts(content, 0xFF, 0xFE)) return decoded(content, 2, StandardCharsets.UTF_16LE);
        if (starts(content, 0xFE, 0xFF)) return decoded(content, 2, StandardCharsets.UTF_16BE);
        try {
            return decoded(content, starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
        } catch (FileUnreadable e) {
            return decoded(content, 0, GB18030);
        }
    }

    private static String decoded(byte[] content, int from, Charset charset) throws FileUnreadable {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileUnreadable("file-encoding");
        }
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (var at = 0; at < mark.length; at++) if ((content[at] & 0xFF) != mark[at]) return false;
        return true;
    }
}
