package org.cunwu.engine.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** A group query answered from the town's directory. */
final class GroupsFound extends GroupQueryImpl {

    private final transient TownIdentity identity;

    GroupsFound(TownIdentity identity, @Nullable CommandContext context) {
        super((context == null ? Context.getProcessEngineConfiguration() : context.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired());
        this.identity = identity;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return TownIdentity.page(found(), page);
    }

    private Stream<Group> found() {
        return candidates()
                .filter(it -> getId() == null || it.getId().equals(getId()))
                .filter(it -> getIds() == null || List.of(getIds()).contains(it.getId()))
                .filter(it -> getName() == null || getName().equals(it.getName()));
    }

    private Stream<Group> candidates() {
        if (getUserId() != null) return identity.groupsOf(getUserId()).stream().flatMap(identity::group);
        if (getId() != null) return identity.group(getId());
        if (getIds() != null) return Stream.of(getIds()).flatMap(identity::group);
        return identity.kinds();
    }
}
