package org.cunwu.engine.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 守门 — refuses every outermost command of the engine that did not come through our own door, unless it only reads, or
 * signs for a task or gives it back. Signed in or not makes no difference, nor does the post.
 */
final class Guard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final EngineStart start;

    Guard(EngineStart start) {
        this.start = start;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isNested() || Passage.isOpen() || start.isUnderWay() || Reads.allow(command)) return next.execute(command);
        LOG.warn("Refused at the engine's door: {}", command.getClass().getSimpleName());
        throw new AuthorizationException(
                "请在“待办”页面办理：流程引擎不接受绕过办理页面的操作，本次操作没有改变任何内容。" + " (Refused: use the task page.)");
    }

    private static boolean isNested() {
        return Context.getCommandContext() != null;
    }
}
