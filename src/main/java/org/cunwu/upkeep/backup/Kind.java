package org.cunwu.upkeep.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 值的种类 — the few kinds of values that our tables hold, each with one text that both databases read back exactly. */
enum Kind {
    NUMBER,
    FRACTION,
    FLAG,
    DAY,
    MOMENT,
    LOCAL_MOMENT,
    TEXT,
    BYTES,
    ID;

    static Kind of(int type, String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> ID;
            case "timestamptz", "timestamp with time zone" -> MOMENT;
            case "bytea" -> BYTES;
            default -> of(type);
        };
    }

    private static Kind of(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> FRACTION;
            case Types.BIT, Types.BOOLEAN -> FLAG;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.TIMESTAMP -> LOCAL_MOMENT;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("A column has a type that no backup can hold: " + type);
        };
    }

    @Nullable
    String read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case NUMBER -> text(row.getBigDecimal(column));
            case FRACTION -> text(row.getObject(column, Double.class));
            case FLAG -> text(row.getObject(column, Boolean.class));
            case DAY -> text(row.getObject(column, LocalDate.class));
            case MOMENT -> moment(row.getObject(column, OffsetDateTime.class));
            case LOCAL_MOMENT -> text(row.getObject(column, LocalDateTime.class));
            case TEXT -> row.getString(column);
            case BYTES -> bytes(row.getBytes(column));
            case ID -> text(row.getObject(column, UUID.class));
        };
    }

    void write(PreparedStatement statement, int column, @Nullable String text) throws SQLException {
        statement.setObject(column, text == null ? null : value(text), jdbcType());
    }

    private Object value(String text) {
        return switch (this) {
            case NUMBER -> new BigDecimal(text);
            case FRACTION -> Double.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            case DAY -> LocalDate.parse(text);
            case MOMENT -> OffsetDateTime.parse(text);
            case LOCAL_MOMENT -> LocalDateTime.parse(text);
            case TEXT -> text;
            case BYTES -> Base64.getDecoder().decode(text);
            case ID -> UUID.fromString(text);
        };
    }

    private int jdbcType() {
        return switch (this) {
            case NUMBER -> Types.NUMERIC;
            case FRACTION -> Types.DOUBLE;
            case FLAG -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case LOCAL_MOMENT -> Types.TIMESTAMP;
            case TEXT -> Types.VARCHAR;
            case BYTES -> Types.BINARY;
            case ID -> Types.OTHER;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String moment(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }

    private static @Nullable String bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
