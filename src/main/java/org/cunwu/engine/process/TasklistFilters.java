package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cunwu.engine.Capacities;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作列表筛选 — each person's own filters in Tasklist, made from code with literal ids, since stored expressions stay off;
 * renewed when the person opens Tasklist, readable by that person alone.
 */
@Component
public class TasklistFilters {

    private static final int DAYS_AHEAD = 3;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final StepsLeftBehind leftBehind;
    private final Capacities capacities;
    private final TownClock clock;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            StepsLeftBehind leftBehind,
            Capacities capacities,
            TownClock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.leftBehind = leftBehind;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** Makes the person's filters what the posts and the date of today ask for; does nothing when they are so already. */
    @Transactional
    public void renew(PersonId person) {
        Passage.through(() -> {
            var groups = capacities.groups(person).stream().sorted().toList();
            leftBehind.putBack(groups);
            var known = new LinkedHashMap<String, Filter>();
            filters.createFilterQuery().filterOwner(person.value()).list().forEach(it -> known.put(it.getName(), it));
            wanted(person, groups).forEach((name, query) -> keep(person, name, query, known.remove(name)));
            known.values().forEach(it -> filters.deleteFilter(it.getId()));
        });
    }

    private Map<String, TaskQuery> wanted(PersonId person, List<String> groups) {
        var wanted = new LinkedHashMap<String, TaskQuery>();
        if (groups.isEmpty()) return wanted;
        var tonight = endOf(clock.today());
        var soon = endOf(clock.today().plusDays(DAYS_AHEAD));
        wanted.put("我的待办", mine(person, groups));
        wanted.put("可签收", tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(groups));
        wanted.put("即将到期", mine(person, groups).dueAfter(tonight).dueBefore(soon));
        wanted.put("已逾期", mine(person, groups).dueBefore(tonight));
        return wanted;
    }

    private TaskQuery mine(PersonId person, List<String> groups) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(person.value())
                .taskCandidateGroupIn(groups)
                .endOr();
    }

    private void keep(PersonId person, String name, TaskQuery query, @org.jspecify.annotations.Nullable Filter known) {
        var fresh = known == null;
        var filter = known != null ? known : filters.newTaskFilter(name).setOwner(person.value());
        filter.setQuery((Query<?, ?>) query);
        filter.setProperties(Map.of(
                "priority",
                List.of("我的待办", "可签收", "即将到期", "已逾期").indexOf(name) * 10,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "color",
                name.equals("已逾期") ? "#b5121b" : "#555555"));
        filters.saveFilter(filter);
        if (fresh) allow(person, filter);
    }

    private void allow(PersonId person, Filter filter) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setUserId(person.value());
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(TownClock.ZONE).toInstant());
    }
}
