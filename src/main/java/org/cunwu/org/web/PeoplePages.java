package org.cunwu.org.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.District;
import org.cunwu.org.Level;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Sessions;
import org.cunwu.org.Village;
import org.cunwu.org.register.Staff;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.register.StaffChanges;
import org.cunwu.org.staff.StaffPosts;
import org.cunwu.org.staff.StaffRefused;
import org.cunwu.org.staff.StaffRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 人员与岗位页的内容 — people, places and posts in words. */
@Component
class PeoplePages {

    /** 名单上的一人. */
    public record Listed(Person person, String posts) {}

    /** 一段任期 in words; {@code key} names it in the form that ends it. */
    public record Term(Post post, String name, String state, String key) {}

    /** 等待确认的变动 in words, with what this person may do about it. */
    public record Waiting(
            StaffChange change,
            String person,
            @Nullable String post,
            String proposer,
            boolean confirm,
            boolean decline) {}

    /** 一个地方. */
    public record Place(String code, String name) {}

    private final Directory directory;
    private final Staff staff;
    private final StaffChanges changes;
    private final StaffPosts posts;
    private final Sessions sessions;
    private final TownClock clock;

    PeoplePages(
            Directory directory,
            Staff staff,
            StaffChanges changes,
            StaffPosts posts,
            Sessions sessions,
            TownClock clock) {
        this.directory = directory;
        this.staff = staff;
        this.changes = changes;
        this.posts = posts;
        this.sessions = sessions;
        this.clock = clock;
    }

    Listed listed(Person person) {
        var inOffice = directory.posts(person.id(), clock.today()).stream().map(it -> name(it.kind(), it.place()));
        return new Listed(person, String.join("、", inOffice.toList()));
    }

    void fill(PersonId reader, Map<String, String> given, List<StaffChange> open, Model page) {
        page.addAttribute("open", open.stream().map(it -> waiting(it, reader)).toList())
                .addAttribute("given", given)
                .addAttribute("key", UUID.randomUUID())
                .addAttribute("today", clock.today())
                .addAttribute("mayPropose", posts.mayPropose(reader, StaffChange.Kind.APPOINT));
    }

    void fillPerson(PersonId reader, PersonId person, Model page) {
        page.addAttribute("terms", staff.terms(person).stream().map(this::term).toList())
                .addAttribute("levels", Level.values())
                .addAttribute("kinds", PostKind.values())
                .addAttribute("places", places())
                .addAttribute("sessions", sessions.of(person))
                .addAttribute("mayCode", posts.mayPropose(reader, StaffChange.Kind.CODE))
                .addAttribute("mayEndSessions", posts.mayEndSessions(reader));
    }

    List<StaffChange> ofPerson(List<StaffChange> open, PersonId person) {
        return open.stream().filter(it -> it.person().equals(person)).toList();
    }

    String about(UUID change) {
        return changes.find(change).map(it -> it.person().value()).orElse("");
    }

    /** The post, the place and the first day out of what {@link Term#key} put together. */
    void splitTerm(String key, Map<String, String> given) {
        var parts = key.split("\\|", -1);
        if (parts.length != 3) throw new StaffRefused(Reason.WRONG, "term");
        given.put("post", parts[0]);
        given.put("place", parts[1]);
        given.put("from", parts[2]);
    }

    static PostKind post(String code) {
        return PostKind.of(code).orElseThrow(() -> new StaffRefused(Reason.WRONG, "post"));
    }

    /** Where a post of the town stands needs no asking. */
    static String place(PostKind post, String given) {
        if (post.level() == Level.TOWN) return Post.TOWN;
        if (given.matches("[a-z0-9]{2,12}")) return given;
        throw new StaffRefused(Reason.WRONG, "place", post.title());
    }

    private Waiting waiting(StaffChange change, PersonId reader) {
        var post = change.post();
        return new Waiting(
                change,
                directory.person(change.person()).map(Person::name).orElse(String.valueOf(change.name())),
                post == null ? null : name(post, String.valueOf(change.place())),
                directory.name(change.proposedBy()),
                posts.mayConfirm(reader, change),
                posts.mayDecline(reader, change));
    }

    private Term term(Post post) {
        var today = clock.today();
        var state = post.inOffice(today) ? "now" : post.from().isAfter(today) ? "later" : "past";
        return new Term(
                post,
                name(post.kind(), post.place()),
                state,
                post.kind().code() + "|" + post.place() + "|" + post.from());
    }

    private List<Place> places() {
        var all = new ArrayList<Place>();
        directory.districts().forEach(it -> all.add(new Place(it.code(), it.name())));
        directory.villages().forEach(it -> all.add(new Place(it.code().value(), it.name())));
        return all;
    }

    private String name(PostKind kind, String place) {
        return switch (kind.level()) {
            case TOWN -> kind.titleAt(directory.townName());
            case DISTRICT ->
                titled(
                        kind,
                        directory.districts().stream()
                                .filter(it -> it.code().equals(place))
                                .map(District::name)
                                .findFirst());
            case VILLAGE -> titled(kind, village(place));
        };
    }

    private Optional<String> village(String place) {
        return VillageCode.isValid(place)
                ? directory.village(new VillageCode(place)).map(Village::name)
                : Optional.empty();
    }

    private static String titled(PostKind kind, Optional<String> place) {
        return place.map(kind::titleAt).orElse(kind.title());
    }
}
