package org.cunwu.law.web;

import static org.cunwu.law.web.ChangePage.id;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.law.HolidayTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 放假安排 — the yearly tables; one person imports a year, another confirms it. */
@Controller
@RequestMapping("/admin/holidays")
class HolidaysController {

    private final HolidayTable holidays;
    private final ChangePage page;
    private final TownClock clock;

    HolidaysController(HolidayTable holidays, ChangePage page, TownClock clock) {
        this.holidays = holidays;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String holidays(Principal person, Model model) {
        return holidays(Map.of(), Map.of(), person, model);
    }

    @PostMapping
    String propose(@RequestParam Map<String, String> given, Principal person, Model model) {
        try {
            holidays.propose(
                    id(person),
                    year(given.getOrDefault("year", "")),
                    given.getOrDefault("rows", ""),
                    given.getOrDefault("reason", ""));
            return "redirect:/admin/holidays";
        } catch (Change.Rejected e) {
            return holidays(given, page.wrong(e), person, model);
        }
    }

    @PostMapping("/{change}/confirm")
    String confirm(@PathVariable UUID change, Principal person) {
        holidays.confirm(id(person), change);
        return "redirect:/admin/holidays";
    }

    @PostMapping("/{change}/decline")
    String decline(@PathVariable UUID change, @RequestParam(defaultValue = "") String reason, Principal person) {
        holidays.decline(id(person), change, reason);
        return "redirect:/admin/holidays";
    }

    private String holidays(Map<String, String> given, Map<String, String> errors, Principal person, Model model) {
        model.addAttribute("years", holidays.years().stream().sorted().toList());
        model.addAttribute("table", holidays);
        model.addAttribute("missing", holidays.missing(clock.today()));
        model.addAttribute("nextYear", clock.today().getYear() + 1);
        page.fill(holidays.open(), given, errors, person, model);
        return "law/holidays";
    }

    private static int year(String given) {
        return given.strip().matches("\\d{4}") ? Integer.parseInt(given.strip()) : 0;
    }
}
