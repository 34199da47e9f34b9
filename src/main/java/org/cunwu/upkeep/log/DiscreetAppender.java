package org.cunwu.upkeep.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;

/** Hands every event on as {@link DiscreetEvent}. */
final class DiscreetAppender extends AppenderBase<ILoggingEvent> {

    private final Appender<ILoggingEvent> behind;

    private DiscreetAppender(Appender<ILoggingEvent> behind) {
        this.behind = behind;
    }

    static DiscreetAppender before(Appender<ILoggingEvent> appender) {
        var discreet = new DiscreetAppender(appender);
        discreet.setContext(appender.getContext());
        discreet.setName("discreet " + appender.getName());
        discreet.start();
        return discreet;
    }

    @Override
    protected void append(ILoggingEvent event) {
        behind.doAppend(DiscreetEvent.of(event));
    }

    @Override
    public void stop() {
        behind.stop();
        super.stop();
    }
}
