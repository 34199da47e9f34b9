package org.cunwu.engine.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** A user query answered from the town's directory. */
final class UsersFound extends UserQueryImpl {

    private final transient TownIdentity identity;

    UsersFound(TownIdentity identity, @Nullable CommandContext context) {
        super((context == null ? Context.getProcessEngineConfiguration() : context.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired());
        this.identity = identity;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return TownIdentity.page(found(), page);
    }

    private Stream<User> found() {
        return candidates()
                .filter(it -> getIds() == null || List.of(getIds()).contains(it.getId()))
                .filter(it ->
                        getGroupId() == null || identity.groupsOf(it.getId()).contains(getGroupId()))
                .filter(it ->
                        getTenantId() == null || identity.tenantsOf(it.getId()).contains(getTenantId()));
    }

    private Stream<User> candidates() {
        if (getId() != null) return identity.usersById(getId());
        if (getIds() != null) return Stream.of(getIds()).flatMap(identity::usersById);
        if (getGroupId() != null && identity.membersOf(getGroupId()).findAny().isPresent()) {
            return identity.membersOf(getGroupId());
        }
        var name = getFirstName() != null ? getFirstName() : getFirstNameLike();
        return identity.users(name == null ? null : name.replace("%", ""));
    }
}
