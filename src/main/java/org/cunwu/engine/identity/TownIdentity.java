package org.cunwu.engine.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;

/**
 * 身份 — how the engine sees persons, posts and villages: read-only, and as they are today, so that a post gives and takes
 * rights by its dates alone.
 */
final class TownIdentity implements ReadOnlyIdentityProvider {

    private final Directory directory;
    private final StandIns standIns;
    private final TownClock clock;

    TownIdentity(Directory directory, StandIns standIns, TownClock clock) {
        this.directory = directory;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return person(userId).map(this::user).findFirst().orElse(null);
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return group(groupId).findFirst().orElse(null);
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return tenants().filter(it -> it.getId().equals(tenantId)).findFirst().orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new UsersFound(this, null);
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new UsersFound(this, commandContext);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    /** The engine never checks a password: there is one sign-in, ours. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsFound(this, null);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new GroupsFound(this, commandContext);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new TenantsFound(this, null);
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new TenantsFound(this, commandContext);
    }

    @Override
    public void flush() {
        // nothing is written here
    }

    @Override
    public void close() {
        // nothing is held here
    }

    Stream<User> users(@Nullable String namePart) {
        return directory.persons(namePart == null ? "" : namePart, 0, 200).stream()
                .map(this::user);
    }

    Stream<User> usersById(String userId) {
        return person(userId).map(this::user);
    }

    /** The groups of a person today: kind and place-kind of each post, held or stood in for. */
    Set<String> groupsOf(String userId) {
        var groups = new LinkedHashSet<String>();
        if (!PersonId.isValid(userId)) return groups;
        for (var post : directory.posts(new PersonId(userId), clock.today())) {
            groups.add(post.kind().code());
            groups.add(post.group());
            if (post.kind() == PostKind.ADMINISTRATOR) groups.add(Groups.CAMUNDA_ADMIN);
        }
        for (var standIn : standIns.of(new PersonId(userId), clock.today())) {
            groups.add(standIn.kind().code());
            groups.add(standIn.group());
        }
        return groups;
    }

    Stream<User> membersOf(String groupId) {
        return PostKindOf.placed(groupId).stream()
                .flatMap(it -> directory.holders(it.place(), it.kind(), clock.today()).stream())
                .map(this::user);
    }

    Stream<Group> group(String groupId) {
        if (groupId.equals(Groups.CAMUNDA_ADMIN)) return Stream.of(entity(groupId, PostKind.ADMINISTRATOR.title()));
        var kind = PostKind.of(groupId);
        if (kind.isPresent()) return Stream.of(entity(groupId, kind.get().title()));
        return PostKindOf.placed(groupId).stream()
                .map(it -> entity(groupId, it.kind().titleAt(placeName(it.place()))));
    }

    Stream<Group> kinds() {
        return Stream.of(PostKind.values()).map(it -> entity(it.code(), it.title()));
    }

    Stream<Tenant> tenants() {
        return directory.villages().stream().map(it -> {
            var tenant = new TenantEntity(it.code().value());
            tenant.setName(it.name());
            return tenant;
        });
    }

    Set<String> tenantsOf(String userId) {
        var codes = new LinkedHashSet<String>();
        if (!PersonId.isValid(userId)) return codes;
        for (var code : directory.villagesOf(new PersonId(userId), clock.today())) codes.add(code.value());
        return codes;
    }

    private Stream<Person> person(String userId) {
        if (!PersonId.isValid(userId)) return Stream.empty();
        return directory.person(new PersonId(userId)).filter(Person::enabled).stream();
    }

    /** Family name and given name are one in Chinese: the whole name first, then the posts. */
    private User user(Person person) {
        var entity = new UserEntity(person.id().value());
        entity.setFirstName(person.name());
        entity.setLastName(titles(person.id()));
        return entity;
    }

    private String titles(PersonId person) {
        var titles = new ArrayList<String>();
        for (var post : directory.posts(person, clock.today()))
            titles.add(post.kind().titleAt(placeName(post.place())));
        return String.join("、", titles);
    }

    private String placeName(String place) {
        if (place.equals(Post.TOWN)) return "";
        if (VillageCode.isValid(place)) {
            var village = directory.village(new VillageCode(place));
            if (village.isPresent()) return village.get().name();
        }
        return directory.districts().stream()
                .filter(it -> it.code().equals(place))
                .map(it -> it.name())
                .findFirst()
                .orElse(place);
    }

    private static Group entity(String id, String name) {
        var entity = new GroupEntity(id);
        entity.setName(name);
        entity.setType("post");
        return entity;
    }

    static <T> List<T> page(Stream<T> all, org.camunda.bpm.engine.impl.@Nullable Page page) {
        if (page == null) return all.toList();
        return all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }
}
