package org.cunwu.engine.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** A tenant query answered from the town's directory: the villages a person's posts reach. */
final class TenantsFound extends TenantQueryImpl {

    private final transient TownIdentity identity;

    TenantsFound(TownIdentity identity, @Nullable CommandContext context) {
        super((context == null ? Context.getProcessEngineConfiguration() : context.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired());
        this.identity = identity;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
        return TownIdentity.page(found(), page);
    }

    private Stream<Tenant> found() {
        return identity.tenants()
                .filter(it -> getId() == null || it.getId().equals(getId()))
                .filter(it -> getIds() == null || List.of(getIds()).contains(it.getId()))
                .filter(it ->
                        getUserId() == null || identity.tenantsOf(getUserId()).contains(it.getId()))
                .filter(it -> getGroupId() == null || getGroupId().startsWith(it.getId() + "-"));
    }
}
