package org.cunwu.upkeep.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 分寸 — what may be written. Our own sentences name no person. Those of libraries quote what they were given as soon as
 * something goes wrong: then their sentence stands without what was filled in. Messages of exceptions quote it as well:
 * they stay out, but for those that speak of network, disk and sign-in of the database.
 */
final class Discretion {

    static final String UNSAID = "(message not logged)";

    private static final String OURS = "org.cunwu.";
    /** Speaks of the configuration, before anybody could send anything. */
    private static final String START = "org.springframework.boot.SpringApplication";

    /** Tomcat fills in its sentences before the log sees them, in brackets. */
    private static final String SERVER = "org.apache.";

    private static final Pattern ENGINE_CODE =
            Pattern.compile("^(ENGINE(?:-[A-Z]+)*-\\d+|[A-Z]{3,10}-\\d{5})\\b.*", Pattern.DOTALL);

    /** Connection, sign-in, no such database, no room, stopped by the administrator. */
    private static final Set<String> OF_THE_DATABASE_ITSELF = Set.of("08", "28", "3D", "53", "57", "58");

    private Discretion() {}

    static boolean isTrusted(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(START)) return true;
        if (event.getThrowableProxy() != null) return false;
        if (event.getLoggerName().startsWith(OURS)) return true;
        return !event.getLoggerName().startsWith(SERVER) && !event.getLevel().isGreaterOrEqual(Level.WARN);
    }

    static String words(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(OURS)) return event.getFormattedMessage();
        var words = String.valueOf(event.getMessage());
        for (var it = event.getThrowableProxy(); it != null; it = it.isCyclic() ? null : it.getCause()) {
            words = without(words, it);
        }
        var bracket = event.getLoggerName().startsWith(SERVER) ? words.indexOf('[') : -1;
        return bracket < 0 ? words : words.substring(0, bracket) + "…";
    }

    private static String without(String words, IThrowableProxy why) {
        var message = why.getMessage();
        return message == null || message.isBlank() ? words : words.replace(message, "…");
    }

    static String words(Throwable why) {
        if (why instanceof SQLException it) {
            var state = String.valueOf(it.getSQLState());
            var itself = state.length() == 5 && OF_THE_DATABASE_ITSELF.contains(state.substring(0, 2));
            return itself ? "SQLSTATE " + state + " " + it.getMessage() : "SQLSTATE " + state;
        }
        var message = why.getMessage();
        if (message == null) return UNSAID;
        return isOfTheMachine(why) ? message : code(message);
    }

    private static boolean isOfTheMachine(Throwable why) {
        var name = why.getClass().getName();
        return name.startsWith("java.net.")
                || name.startsWith("java.nio.file.")
                || name.startsWith(OURS + "ledger.")
                || why instanceof VirtualMachineError;
    }

    private static String code(@Nullable String message) {
        var code = ENGINE_CODE.matcher(String.valueOf(message));
        return code.matches() ? code.group(1) + " " + UNSAID : UNSAID;
    }
}
