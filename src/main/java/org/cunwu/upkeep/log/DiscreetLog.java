package org.cunwu.upkeep.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** 日志不留人 — puts {@link DiscreetAppender} before everything that the root logger writes to, right after it was set up. */
public final class DiscreetLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var open = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(open::add);
        open.removeIf(DiscreetAppender.class::isInstance);
        for (var appender : open) {
            root.detachAppender(appender);
            root.addAppender(before(appender));
        }
    }

    /** What hands on to this appender only what may be written. */
    public static Appender<ILoggingEvent> before(Appender<ILoggingEvent> appender) {
        return DiscreetAppender.before(appender);
    }
}
