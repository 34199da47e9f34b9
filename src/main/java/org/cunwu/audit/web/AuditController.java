package org.cunwu.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.cunwu.engine.Cases;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 事项查询 — all cases within the person's reach, running and closed; for auditors those of all villages. */
@Controller
class AuditController {

    private static final int PAGE = 30;

    private final Cases cases;
    private final Directory directory;
    private final TownClock clock;

    AuditController(Cases cases, Directory directory, TownClock clock) {
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            PersonId person,
            Model model) {
        var reach = directory.villagesOf(person, clock.today());
        var found = cases.search(
                new Cases.Filter(
                        VillageCode.isValid(village) ? new VillageCode(village) : null,
                        process.matches("[a-z_]{1,60}") ? process : null,
                        day(from),
                        day(to),
                        open(state)),
                reach,
                id(after),
                PAGE + 1);
        model.addAttribute("found", found.stream().limit(PAGE).toList());
        if (found.size() > PAGE) model.addAttribute("after", found.get(PAGE - 1).id());
        model.addAttribute(
                "villages",
                directory.villages().stream()
                        .filter(it -> reach.contains(it.code()))
                        .sorted(Comparator.comparing((Village it) -> it.code().value()))
                        .toList());
        model.addAttribute("village", village);
        model.addAttribute("process", process);
        model.addAttribute("from", day(from));
        model.addAttribute("to", day(to));
        model.addAttribute("state", state);
        return "audit/list";
    }

    private static @Nullable Boolean open(String state) {
        return switch (state) {
            case "running" -> true;
            case "closed" -> false;
            default -> null;
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
