package org.cunwu.desk.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** 暂时用不了 — tells whether the database or the disk failed, and neither the request nor our own code. */
final class Unavailable {

    /** Of SQL states: connection lost, nothing left, told to stop, the system below failed. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** A standby that was a primary a moment ago. */
    private static final String READ_ONLY = "25006";

    private static final Set<Integer> EMBEDDED = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    private static final String CLOSED = "Connection is closed";

    /** There is no other way to ask: the system's own words, in the languages it may speak. */
    private static final List<String> NO_ROOM =
            List.of("No space left", "Disk quota exceeded", "not enough space", "没有空间", "磁盘空间不足", "超出磁盘限额");

    private Unavailable() {}

    static boolean is(Throwable why) {
        for (@Nullable Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException it && isLost(it)) return true;
            if (cause instanceof IOException it && isFull(it)) return true;
        }
        return false;
    }

    private static boolean isLost(SQLException why) {
        var state = String.valueOf(why.getSQLState());
        return why instanceof SQLTransientConnectionException
                || why instanceof SQLNonTransientConnectionException
                || why instanceof SQLRecoverableException
                || state.equals(READ_ONLY)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
                || EMBEDDED.contains(why.getErrorCode())
                // what the pool says of a connection that it has thrown away, without a state
                || CLOSED.equals(why.getMessage());
    }

    private static boolean isFull(IOException why) {
        var said = String.valueOf(why.getMessage());
        return NO_ROOM.stream().anyMatch(said::contains);
    }
}
