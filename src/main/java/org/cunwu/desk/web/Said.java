package org.cunwu.desk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** 读法 — a date or a large amount once more, the way people say it. */
final class Said {

    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private Said() {}

    static String of(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) return day(value);
        var plain = value.replace(",", "");
        return plain.matches("\\d{1,13}(\\.\\d{1,2})?") ? amount(new BigDecimal(plain)) : "";
    }

    private static String day(String iso) {
        try {
            var day = LocalDate.parse(iso);
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String amount(BigDecimal yuan) {
        if (yuan.compareTo(LARGE) < 0) return "";
        return yuan.divide(WAN, 2, RoundingMode.DOWN).toPlainString() + " 万元";
    }
}
