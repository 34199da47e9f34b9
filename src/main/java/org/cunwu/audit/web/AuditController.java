package org.cunwu.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 事项查询 — all cases within the person's reach, running and closed; for auditors those of all villages. */
@Controller
class AuditController {

    private static final int PAGE = 30;
    private static final Set<String> STATES = Set.of("", "running", "closed");

    private final Cases cases;
    private final Directory directory;
    private final TownClock clock;

    /** Those that people start; what these call runs under their cases. */
    private final List<String> processes;

    AuditController(Cases cases, Directory directory, TownClock clock, List<StartStep<?>> starts) {
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
        this.processes = starts.stream().map(StartStep::process).sorted().toList();
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
            Model model,
            HttpServletResponse response) {
        var reach = directory.villagesOf(person, clock.today());
        var wrong = wrong(village, process, from, to, state, reach);
        var found = wrong.isEmpty()
                ? cases.search(
                        new Cases.Filter(
                                village.isEmpty() ? null : new VillageCode(village),
                                process.isEmpty() ? null : process,
                                day(from),
                                day(to),
                                open(state)),
                        reach,
                        id(after),
                        PAGE + 1)
                : List.<CaseFile>of();
        if (!wrong.isEmpty()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("wrong", wrong);
        model.addAttribute("found", found.stream().limit(PAGE).toList());
        if (found.size() > PAGE) model.addAttribute("after", found.get(PAGE - 1).id());
        model.addAttribute(
                "villages",
                directory.villages().stream()
                        .filter(it -> reach.contains(it.code()))
                        .sorted(Comparator.comparing((Village it) -> it.code().value()))
                        .toList());
        model.addAttribute("processes", processes);
        model.addAttribute("village", village);
        model.addAttribute("process", process);
        model.addAttribute("from", day(from));
        model.addAttribute("to", day(to));
        model.addAttribute("state", state);
        return "audit/list";
    }

    /** The keys of what is wrong with the filter: nothing is left out in silence. */
    private List<String> wrong(
            String village, String process, String from, String to, String state, Set<VillageCode> reach) {
        var wrong = new ArrayList<String>();
        if (!village.isEmpty() && !(VillageCode.isValid(village) && reach.contains(new VillageCode(village)))) {
            wrong.add("audit.wrong.village");
        }
        if (!process.isEmpty() && !processes.contains(process)) wrong.add("audit.wrong.process");
        var first = day(from);
        var last = day(to);
        if ((!from.isEmpty() && first == null) || (!to.isEmpty() && last == null)) wrong.add("audit.wrong.day");
        else if (first != null && last != null && first.isAfter(last)) wrong.add("audit.wrong.days");
        if (!STATES.contains(state)) wrong.add("audit.wrong.state");
        return wrong;
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
