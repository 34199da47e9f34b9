package org.cunwu.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out the real connections, or such as tell a {@link Counter} what goes through them while it is on. */
final class CountedSource extends DelegatingDataSource {

    private final Counter counter;

    CountedSource(DataSource real, Counter counter) {
        super(real);
        this.counter = counter;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return counter.isOn() ? proxy(Connection.class, real, new OfConnection(real)) : real;
    }

    private static <T> T proxy(Class<T> type, Object real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(real.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private final class OfConnection implements InvocationHandler {

        private final Connection real;

        OfConnection(Connection real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var made = call(real, method, arguments);
            if (!(made instanceof Statement statement)) return made;
            var sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            var type = made instanceof CallableStatement
                    ? CallableStatement.class
                    : made instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return proxy(type, statement, new OfStatement(statement, sql));
        }
    }

    private final class OfStatement implements InvocationHandler {

        private final Statement real;
        private final String prepared;

        OfStatement(Statement real, String prepared) {
            this.real = real;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var answer = call(real, method, arguments);
            if (method.getName().startsWith("execute")) {
                var sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                        ? text
                        : prepared;
                counter.sent(sql, rows(answer));
            }
            return answer;
        }

        /** MyBatis executes everything by {@code execute} and asks for the count afterwards. */
        private long rows(@Nullable Object answer) throws SQLException {
            if (answer instanceof Integer one) return one;
            if (answer instanceof int[] several) {
                return Arrays.stream(several).map(it -> it < 0 ? 1 : it).sum();
            }
            return answer instanceof Boolean result && !result ? Math.max(0, real.getUpdateCount()) : 0;
        }
    }
}
