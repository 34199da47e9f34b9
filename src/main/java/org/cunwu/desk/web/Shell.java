package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunwu.engine.Door;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** 页框 — what the frame of a page shows; reads nothing before a template asks. */
public final class Shell {

    /** The cookie that remembers 大字版. */
    static final String LARGE = "large";

    private static final Set<PostKind> SETTING =
            Set.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.MAYOR, PostKind.DEPUTY_HEAD);
    private static final Set<PostKind> IMPORTING = Set.of(PostKind.PARTY_GOVERNMENT_OFFICE, PostKind.ADMINISTRATOR);

    private static final Set<PostKind> TECHNICAL = Set.of(PostKind.ADMINISTRATOR);

    /** One entry of the navigation. */
    public record Item(String path, String key, boolean here) {}

    private final Directory directory;
    private final Places places;
    private final TownClock clock;
    private final Door door;
    private final HttpServletRequest request;

    Shell(Directory directory, Places places, TownClock clock, Door door, HttpServletRequest request) {
        this.directory = directory;
        this.places = places;
        this.clock = clock;
        this.door = door;
        this.request = request;
    }

    public boolean isFramed() {
        return "1".equals(request.getParameter("frame"));
    }

    public boolean isLarge() {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(it ->
                                it.getName().equals(LARGE) && it.getValue().equals("true"));
    }

    public String getLanguage() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public String getPath() {
        return request.getRequestURI();
    }

    public String getTown() {
        return directory.townName();
    }

    public @Nullable String getPerson() {
        return who().map(Person::name).orElse(null);
    }

    public String getPosts() {
        return posts().stream().map(it -> places.post(it.group())).distinct().collect(Collectors.joining("、"));
    }

    public List<Item> getNav() {
        var items = new ArrayList<Item>();
        items.add(item("/", "desk.nav.inbox"));
        if (posts().stream().noneMatch(it -> it.kind() == PostKind.ADMINISTRATOR)) {
            if (mayStart()) items.add(item("/start", "desk.nav.start"));
            if (posts().stream().anyMatch(it -> it.kind().level() != Level.VILLAGE)) {
                items.add(item("/audit", "desk.nav.cases"));
            }
            items.add(item("/village", "desk.nav.village"));
            items.add(item("/grounds", "desk.nav.grounds"));
            items.add(item("/risks", "desk.nav.risks"));
            items.add(item("/standing-in", "desk.nav.stand-in"));
            items.add(item("/hand-over", "desk.nav.hand-over"));
            if (posts().stream().anyMatch(it -> TownReach.sees(it.kind()))) items.add(item("/town", "desk.nav.town"));
            items.add(item("/trial", "desk.nav.trial"));
        }
        if (holdsAny(SETTING)) items.add(item("/admin/parameters", "desk.nav.parameters"));
        if (holdsAny(SETTING) || holdsAny(IMPORTING)) items.add(item("/admin/people", "desk.nav.people"));
        if (holdsAny(IMPORTING)) items.add(item("/admin/import", "desk.nav.import"));
        if (holdsAny(TECHNICAL)) items.add(item("/admin/stopped", "desk.nav.stopped"));
        items.add(item("/camunda/app/tasklist/default/", "desk.nav.tasklist"));
        return items;
    }

    private boolean mayStart() {
        return who().map(it -> !door.startable(it.id()).isEmpty()).orElse(false);
    }

    private boolean holdsAny(Set<PostKind> kinds) {
        return posts().stream().anyMatch(it -> kinds.contains(it.kind()));
    }

    private List<Post> posts() {
        return who().map(it -> directory.posts(it.id(), clock.today())).orElse(List.of());
    }

    private Optional<Person> who() {
        var name = request.getRemoteUser();
        return name == null || !PersonId.isValid(name) ? Optional.empty() : directory.person(new PersonId(name));
    }

    private Item item(String target, String key) {
        return new Item(target, key, getPath().equals(target));
    }
}
