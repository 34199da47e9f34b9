package org.cunwu.engine.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
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
    private final Consumer<Class<?>> tally;

    /** @param tally is told of each command that is refused */
    Guard(EngineStart start, Consumer<Class<?>> tally) {
        this.start = start;
        this.tally = tally;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isNested() || Passage.isOpen() || start.isUnderWay()) return next.execute(command);
        if (Reads.allow(command)) return answered(command);
        tally.accept(command.getClass());
        LOG.warn("Refused at the engine's door: {}", command.getClass().getSimpleName());
        throw new AuthorizationException(
                "请在“待办”页面办理：流程引擎不接受绕过办理页面的操作，本次操作没有改变任何内容。" + " (Refused: use the task page.)");
    }

    /**
     * A refusal stays a refusal, though the engine would call it a failure of its own. What is missing and what belongs to
     * another village are answered alike, so that nobody learns which ids exist.
     */
    private <T> T answered(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | TaskAlreadyClaimedException e) {
            throw new BadUserRequestException("这一步刚刚有人签收或办理，请刷新页面查看最新情况。 (Somebody was faster.)", e);
        } catch (ProcessEngineException e) {
            if (e.getCause() instanceof AuthorizationException refusal) throw refusal;
            if (e instanceof NullValueException || isOtherVillage(e)) {
                throw new AuthorizationException("没有找到这个事项，或者它不在您的办理范围内。 (Nothing here.)");
            }
            throw e;
        }
    }

    private static boolean isOtherVillage(ProcessEngineException e) {
        return String.valueOf(e.getMessage()).startsWith("ENGINE-13034");
    }

    private static boolean isNested() {
        return Context.getCommandContext() != null;
    }
}
