package org.cunwu.ledger.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's guard of the ledger's tables: nothing is changed or removed, but a personal value may be erased. H2 wants it public. */
public final class AppendOnly implements Trigger {

    private static final int ENTRY = 0;
    private static final int NAME = 1;
    private static final int SALT = 2;
    private static final int VALUE = 3;
    private static final int ERASED_BY = 4;

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (table.equalsIgnoreCase("ledger_personal") && before != null && after != null && erases(before, after)) {
            return;
        }
        throw new SQLException("办理记录只增不改 / " + table + " is append-only", "42501");
    }

    private static boolean erases(@Nullable Object[] before, @Nullable Object[] after) {
        return Objects.equals(before[ENTRY], after[ENTRY])
                && Objects.equals(before[NAME], after[NAME])
                && before[ERASED_BY] == null
                && after[ERASED_BY] != null
                && after[SALT] == null
                && after[VALUE] == null;
    }
}
