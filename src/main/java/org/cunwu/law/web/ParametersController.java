package org.cunwu.law.web;

import static org.cunwu.law.web.ChangePage.id;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.cunwu.law.Parameters;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 参数 — what the town set; one person proposes, another confirms. */
@Controller
@RequestMapping("/admin/parameters")
class ParametersController {

    private final Parameters parameters;
    private final ChangePage page;
    private final Directory directory;
    private final TownClock clock;

    ParametersController(Parameters parameters, ChangePage page, Directory directory, TownClock clock) {
        this.parameters = parameters;
        this.page = page;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String parameters(@RequestParam(required = false) @Nullable String village, Principal person, Model model) {
        return parameters(village(village), Map.of(), Map.of(), person, model);
    }

    @PostMapping
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
            return parameters(village, given, page.wrong(e), person, model);
        }
    }

    @PostMapping("/{change}/confirm")
    String confirm(@PathVariable UUID change, Principal person) {
        parameters.confirm(id(person), change);
        return "redirect:/admin/parameters";
    }

    @PostMapping("/{change}/decline")
    String decline(@PathVariable UUID change, @RequestParam(defaultValue = "") String reason, Principal person) {
        parameters.decline(id(person), change, reason);
        return "redirect:/admin/parameters";
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
        page.fill(parameters.open(), given, errors, person, model);
        return "law/parameters";
    }

    private static @Nullable VillageCode village(@Nullable String given) {
        return given == null || !VillageCode.isValid(given) ? null : new VillageCode(given);
    }

    private static long number(String given) {
        try {
            return Long.parseLong(given.strip());
        } catch (NumberFormatException e) {
            throw new Change.Rejected("value", "law.fact.not-a-number");
        }
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new Change.Rejected("from", "law.problem.date-wrong");
        }
    }
}
