package org.cunwu.org.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.staff.StaffDesk;
import org.cunwu.org.staff.StaffRefused;
import org.cunwu.org.staff.StaffRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 人员与岗位 — find somebody, propose a change, decide what somebody else proposed. */
@Controller
@RequestMapping("/admin/people")
class PeopleController {

    private static final String PERSON = "/{person:[a-z0-9][a-z0-9-]{0,63}}";
    private static final int PAGE = 20;

    private final StaffDesk desk;
    private final PeoplePages pages;
    private final MessageSource messages;
    private final TownClock clock;

    PeopleController(StaffDesk desk, PeoplePages pages, MessageSource messages, TownClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Principal who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model page) {
        note(done, page);
        return list(who, q, after, Map.of(), page);
    }

    @GetMapping(PERSON)
    String look(Principal who, @PathVariable String person, @RequestParam(defaultValue = "") String done, Model page) {
        note(done, page);
        return person(who, new PersonId(person), Map.of(), page);
    }

    /** Somebody new, or a change to somebody known. */
    @PostMapping("/changes")
    String propose(Principal who, @RequestParam Map<String, String> given, Model page, HttpServletResponse response) {
        try {
            var change = read(who, given);
            desk.propose(change);
            var at = change.kind() == StaffChange.Kind.ENROL ? "" : "/" + change.person();
            return "redirect:/admin/people" + at + "?done=proposed";
        } catch (StaffRefused e) {
            if (e.reason() != Reason.WRONG && e.reason() != Reason.UNLAWFUL) throw e;
            wrong(e, page, response);
            var person = given.getOrDefault("person", "");
            return given.getOrDefault("kind", "").equals("ENROL") || !PersonId.isValid(person)
                    ? list(who, "", "", given, page)
                    : person(who, new PersonId(person), given, page);
        }
    }

    /** A one-time code stands on the answer itself and is never shown again. */
    @PostMapping("/changes/{id}/confirm")
    String confirm(Principal who, @PathVariable UUID id, Model page) {
        var person = pages.about(id);
        var code = desk.confirm(id(who), id);
        if (code.isEmpty()) return "redirect:/admin/people?done=confirmed";
        page.addAttribute("code", code.get()).addAttribute("codeFor", person);
        return list(who, "", "", Map.of(), page);
    }

    @PostMapping("/changes/{id}/decline")
    String decline(Principal who, @PathVariable UUID id) {
        desk.decline(id(who), id);
        return "redirect:/admin/people?done=declined";
    }

    @PostMapping(PERSON + "/sessions/end")
    String endSessions(Principal who, @PathVariable String person) {
        desk.endSessions(id(who), new PersonId(person));
        return "redirect:/admin/people/{person}?done=sessions-ended";
    }

    @ExceptionHandler
    String refused(StaffRefused refused, Model page, HttpServletResponse response) {
        wrong(refused, page, response);
        return "org/people-refused";
    }

    private String list(Principal who, String q, String after, Map<String, String> given, Model page) {
        var part = q.strip().replaceAll("[\\p{Cc}\\p{Cs}]", "");
        var found = desk.search(id(who), part, PersonId.isValid(after) ? after : "", PAGE + 1);
        page.addAttribute("q", part)
                .addAttribute(
                        "found", found.stream().limit(PAGE).map(pages::listed).toList())
                .addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        pages.fill(id(who), given, desk.open(id(who)), page);
        return "org/people";
    }

    private String person(Principal who, PersonId person, Map<String, String> given, Model page) {
        page.addAttribute("one", desk.person(id(who), person));
        pages.fill(id(who), given, pages.ofPerson(desk.open(id(who)), person), page);
        pages.fillPerson(id(who), person, page);
        return "org/person";
    }

    private StaffChange read(Principal who, Map<String, String> given) {
        var person = given.getOrDefault("person", "").strip();
        if (!PersonId.isValid(person)) throw new StaffRefused(Reason.WRONG, "person-form");
        var kind = kind(given.getOrDefault("kind", ""));
        var term = new HashMap<>(given);
        if (kind == StaffChange.Kind.END) pages.splitTerm(given.getOrDefault("term", ""), term);
        var aboutPost = kind == StaffChange.Kind.APPOINT || kind == StaffChange.Kind.END;
        var post = aboutPost ? PeoplePages.post(term.getOrDefault("post", "")) : null;
        return new StaffChange(
                key(given.getOrDefault("key", "")),
                kind,
                new PersonId(person),
                kind == StaffChange.Kind.ENROL ? given.getOrDefault("name", "").strip() : null,
                post,
                post == null ? null : PeoplePages.place(post, term.getOrDefault("place", "")),
                aboutPost ? required(term.getOrDefault("from", "")) : null,
                aboutPost ? last(kind, given.getOrDefault("to", "")) : null,
                given.getOrDefault("reason", "").strip(),
                id(who),
                clock.instant());
    }

    private static StaffChange.Kind kind(String given) {
        for (var kind : StaffChange.Kind.values()) if (kind.name().equals(given)) return kind;
        throw new StaffRefused(Reason.WRONG, "kind");
    }

    private static UUID key(String given) {
        if (given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(given);
        throw new StaffRefused(Reason.WRONG, "key");
    }

    private static @Nullable LocalDate last(StaffChange.Kind kind, String given) {
        return given.isBlank() && kind == StaffChange.Kind.APPOINT ? null : required(given);
    }

    private static LocalDate required(String given) {
        try {
            if (given.strip().matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(given.strip());
        } catch (DateTimeException e) {
            throw new StaffRefused(Reason.WRONG, "date");
        }
        throw new StaffRefused(Reason.WRONG, "date");
    }

    private void wrong(StaffRefused refused, Model page, HttpServletResponse response) {
        var locale = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        page.addAttribute("wrong", messages.getMessage(refused.key(), refused.arguments(), locale));
        response.setStatus(
                switch (refused.reason()) {
                    case WRONG -> HttpStatus.BAD_REQUEST.value();
                    case NOT_YOURS -> HttpStatus.FORBIDDEN.value();
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                    case OVERTAKEN -> HttpStatus.CONFLICT.value();
                    case UNLAWFUL -> HttpStatus.UNPROCESSABLE_ENTITY.value();
                });
    }

    private static void note(String done, Model page) {
        if (List.of("proposed", "confirmed", "declined", "sessions-ended").contains(done))
            page.addAttribute("note", "org.people.done." + done);
    }

    private static PersonId id(Principal who) {
        return new PersonId(who.getName());
    }
}
