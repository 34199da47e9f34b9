package org.cunwu.law.web;

import static org.cunwu.law.web.ChangePage.id;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Change;
import org.cunwu.law.Holiday;
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
        var spans = new TreeMap<Integer, List<Span>>();
        holidays.years().forEach(it -> spans.put(it, Span.of(holidays.of(it))));
        model.addAttribute("years", spans.keySet());
        model.addAttribute("spans", spans);
        model.addAttribute("missing", holidays.missing(clock.today()));
        model.addAttribute("nextYear", clock.today().getYear() + 1);
        page.fill(holidays.open(), given, errors, person, model);
        return "law/holidays";
    }

    /** 连续的几天 — days in a row that are called the same, as the notice names them. */
    public record Span(LocalDate from, LocalDate to, Holiday.Kind kind, String name) {

        static List<Span> of(List<Holiday> days) {
            var spans = new ArrayList<Span>();
            for (var day : days) {
                var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && last.goesOnTo(day)) spans.set(spans.size() - 1, last.until(day.day()));
                else spans.add(new Span(day.day(), day.day(), day.kind(), day.name()));
            }
            return spans;
        }

        private boolean goesOnTo(Holiday day) {
            return to.plusDays(1).equals(day.day()) && kind == day.kind() && name.equals(day.name());
        }

        private Span until(LocalDate last) {
            return new Span(from, last, kind, name);
        }
    }

    private static int year(String given) {
        return given.strip().matches("\\d{4}") ? Integer.parseInt(given.strip()) : 0;
    }
}
