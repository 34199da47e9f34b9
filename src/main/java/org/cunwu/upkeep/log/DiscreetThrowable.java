package org.cunwu.upkeep.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;

/** An exception by its kind, its code and its place in the program; its message only where nobody's words can be in it. */
@NullUnmarked
final class DiscreetThrowable implements IThrowableProxy {

    private final IThrowableProxy why;

    private DiscreetThrowable(IThrowableProxy why) {
        this.why = why;
    }

    static IThrowableProxy of(IThrowableProxy why) {
        return why == null ? null : new DiscreetThrowable(why);
    }

    @Override
    public String getMessage() {
        return why instanceof ThrowableProxy known ? Discretion.words(known.getThrowable()) : Discretion.UNSAID;
    }

    @Override
    public String getClassName() {
        return why.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return why.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return why.getCommonFrames();
    }

    @Override
    public IThrowableProxy getCause() {
        return of(why.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Arrays.stream(why.getSuppressed()).map(DiscreetThrowable::of).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return why.isCyclic();
    }
}
