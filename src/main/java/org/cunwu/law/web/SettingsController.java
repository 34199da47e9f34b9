package org.cunwu.law.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.cunwu.law.Changes;
import org.cunwu.law.HolidayTable;
import org.cunwu.law.Parameters;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 参数与放假安排 — what the town set; one person proposes, another confirms. */
@Controller
@RequestMapping("/admin")
class SettingsController {

    private final Parameters parameters;
    private final HolidayTable holidays;
    private final Changes changes;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    SettingsController(
            Parameters parameters,
            HolidayTable holidays,
            Changes changes,
            Directory directory,
            Texts texts,
            TownClock clock) {
        this.parameters = parameters;
        this.holidays = holidays;
        this.changes = changes;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** A change that waits, with what this person may do about it. */
    public record Waiting(Change change, String proposer, boolean confirm, boolean decline) {}

    @GetMapping("/parameters")
    String parameters(@RequestParam(required = false) @Nullable String village, Principal person, Model model) {
        return parameters(village(village), Map.of(), Map.of(), person, model);
    }

    @PostMapping("/parameters")
    String propose(@RequestParam Map<String, String> given, Principal person, Model model) {
        var village = village(given.get("village"));
        try {
            parameters.propose(
                    id(person),
                    given.getOrDefault("name", ""),
                    village,
                    number(given.getOrDefault("value", "")),
                    day(given.getOrDefault("from", "")),
                    given.getOrDefault("reason", ""));
            return "redirect:/admin/parameters" + (village == null ? "" : "?village=" + village);
        } catch (Change.Rejected e) {
            return parameters(village, given, Map.of(e.field(), wrong(e)), person, model);
        }
    }

    @PostMapping("/parameters/{change}/confirm")
    String confirm(@PathVariable UUID change, Principal person) {
        parameters.confirm(id(person), change);
        return "redirect:/admin/parameters";
    }

    @PostMapping("/parameters/{change}/decline")
    String decline(@PathVariable UUID change, @RequestParam(defaultValue = "") String reason, Principal person) {
        parameters.decline(id(person), change, reason);
        return "redirect:/admin/parameters";
    }

    @GetMapping("/holidays")
    String holidays(Principal person, Model model) {
        return holidays(Map.of(), Map.of(), person, model);
    }

    @PostMapping("/holidays")
    String proposeHolidays(@RequestParam Map<String, String> given, Principal person, Model model) {
        try {
            holidays.propose(
                    id(person),
                    year(given.getOrDefault("year", "")),
                    given.getOrDefault("rows", ""),
                    given.getOrDefault("reason", ""));
            return "redirect:/admin/holidays";
        } catch (Change.Rejected e) {
            return holidays(given, Map.of(e.field(), wrong(e)), person, model);
        }
    }

    @PostMapping("/holidays/{change}/confirm")
    String confirmHolidays(@PathVariable UUID change, Principal person) {
        holidays.confirm(id(person), change);
        return "redirect:/admin/holidays";
    }

    @PostMapping("/holidays/{change}/decline")
    String declineHolidays(
            @PathVariable UUID change, @RequestParam(defaultValue = "") String reason, Principal person) {
        holidays.decline(id(person), change, reason);
        return "redirect:/admin/holidays";
    }

    @ExceptionHandler
    ModelAndView notYours(Change.NotYours why) {
        return refused(HttpStatus.FORBIDDEN, why.key());
    }

    @ExceptionHandler
    ModelAndView unknown(Change.Unknown why) {
        return refused(HttpStatus.NOT_FOUND, "law.change.unknown");
    }

    @ExceptionHandler
    ModelAndView overtaken(Change.AlreadyDecided why) {
        return refused(HttpStatus.CONFLICT, "law.change.already-decided");
    }

    @ExceptionHandler
    ModelAndView rejected(Change.Rejected why) {
        var page = new ModelAndView(
                "desk/problem", Map.of("problem", new LawProblem(texts.text("law.change.refused"), wrong(why))));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView refused(HttpStatus status, String key) {
        var page = LawProblem.page(texts, "law.change.refused", key);
        page.setStatus(status);
        return page;
    }

    private String parameters(
            @Nullable VillageCode village,
            Map<String, String> given,
            Map<String, String> errors,
            Principal person,
            Model model) {
        model.addAttribute("settings", parameters.on(clock.today(), village));
        model.addAttribute("village", village == null ? "" : village.value());
        model.addAttribute("villages", directory.villages());
        model.addAttribute("today", clock.today());
        return filled("law/parameters", parameters.open(), given, errors, person, model);
    }

    private String holidays(Map<String, String> given, Map<String, String> errors, Principal person, Model model) {
        model.addAttribute("years", holidays.years().stream().sorted().toList());
        model.addAttribute("table", holidays);
        model.addAttribute("missing", holidays.missing(clock.today()));
        model.addAttribute("nextYear", clock.today().getYear() + 1);
        return filled("law/holidays", holidays.open(), given, errors, person, model);
    }

    private String filled(
            String page,
            List<Change> open,
            Map<String, String> given,
            Map<String, String> errors,
            Principal person,
            Model model) {
        model.addAttribute(
                "open", open.stream().map(it -> waiting(it, id(person))).toList());
        model.addAttribute("mayPropose", changes.mayPropose(id(person)));
        model.addAttribute("given", given);
        model.addAttribute("errors", errors);
        return page;
    }

    private Waiting waiting(Change change, PersonId person) {
        return new Waiting(
                change,
                directory
                        .person(change.proposedBy())
                        .map(Person::name)
                        .orElse(change.proposedBy().value()),
                changes.mayConfirm(person, change),
                changes.mayDecline(person, change));
    }

    private String wrong(Change.Rejected why) {
        return texts.text(why.key(), why.arguments().toArray());
    }

    private static PersonId id(Principal person) {
        return new PersonId(person.getName());
    }

    private @Nullable VillageCode village(@Nullable String given) {
        return given == null || !VillageCode.isValid(given) ? null : new VillageCode(given);
    }

    private static long number(String given) {
        try {
            return Long.parseLong(given.strip());
        } catch (NumberFormatException e) {
            throw new Change.Rejected("value", "law.fact.not-a-number");
        }
    }

    private static int year(String given) {
        return given.strip().matches("\\d{4}") ? Integer.parseInt(given.strip()) : 0;
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Change.Rejected("from", "law.problem.date-wrong");
        }
    }
}
