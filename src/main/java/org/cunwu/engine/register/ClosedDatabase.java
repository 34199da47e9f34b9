package org.cunwu.engine.register;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * 关闭了的数据库 — a full disk closes the embedded database under its connections, which go on looking alive. Each leaves
 * the pool when it fails; the next one opens the database again. Named in {@code application.yaml}.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    @java.lang.Override
    public Override adjudicate(SQLException why) {
        return CLOSED.contains(why.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
