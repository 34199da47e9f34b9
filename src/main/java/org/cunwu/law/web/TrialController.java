package org.cunwu.law.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Catalogue.FactsRejected;
import org.cunwu.law.Catalogue.UnknownProvision;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
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

/** 试算 — choose a provision, enter facts, see the finding and the article; no case, nothing recorded. */
@Controller
@RequestMapping("/trial")
class TrialController {

    private static final String FACT = "fact.";

    private final Catalogue catalogue;
    private final Directory directory;
    private final Texts texts;
    private final TownClock clock;

    TrialController(Catalogue catalogue, Directory directory, Texts texts, TownClock clock) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** A provision as it stands in the list. */
    record Listed(String id, String rule, String name) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var groups = new TreeMap<String, List<Listed>>();
        for (var provision : catalogue.after("", Integer.MAX_VALUE)) {
            var listed = new Listed(provision.id(), provision.rule(), texts.text(provision.id() + ".name"));
            if (matches(listed, q.strip())) {
                groups.computeIfAbsent(institution(provision), it -> new java.util.ArrayList<>())
                        .add(listed);
            }
        }
        model.addAttribute("groups", groups);
        model.addAttribute("q", q);
        return "law/trials";
    }

    @GetMapping("/{id}")
    String form(@PathVariable String id, Model model) {
        return show(id, Map.of("date", clock.today().toString()), Map.of(), model);
    }

    @PostMapping("/{id}")
    String examine(@PathVariable String id, @RequestParam Map<String, String> given, Model model) {
        var errors = new HashMap<String, String>();
        try {
            var finding = catalogue.trial(id, day(given), village(given), facts(given));
            model.addAttribute("finding", texts.explain(finding));
            var value = finding.verdict().value();
            if (value != null) model.addAttribute("value", texts.text("law.value.shown", value));
        } catch (FactsRejected e) {
            errors.putAll(e.fields());
        }
        return show(id, given, errors, model);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownProvision exception) {
        var page = LawProblem.page(texts, "law.problem.unknown-provision", "law.trial.back");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private String show(String id, Map<String, String> given, Map<String, String> errors, Model model) {
        var provision = catalogue.byId(id).orElseThrow(UnknownProvision::new);
        model.addAttribute("id", id);
        model.addAttribute("name", texts.text(id + ".name"));
        model.addAttribute("provision", provision);
        model.addAttribute("facts", catalogue.facts(provision));
        model.addAttribute("villages", directory.villages());
        model.addAttribute("given", given);
        model.addAttribute("errors", errors);
        return "law/trial";
    }

    private LocalDate day(Map<String, String> given) {
        try {
            return LocalDate.parse(given.getOrDefault("date", ""));
        } catch (DateTimeParseException e) {
            throw new FactsRejected(Map.of("date", texts.text("law.problem.date-wrong")));
        }
    }

    private @Nullable VillageCode village(Map<String, String> given) {
        var text = given.getOrDefault("village", "");
        if (text.isEmpty()) return null;
        if (!VillageCode.isValid(text)
                || directory.village(new VillageCode(text)).isEmpty())
            throw new FactsRejected(Map.of("village", texts.text("law.problem.village-unknown")));
        return new VillageCode(text);
    }

    private static Map<String, String> facts(Map<String, String> given) {
        var facts = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> {
            if (name.startsWith(FACT)) facts.put(name.substring(FACT.length()), value);
        });
        return facts;
    }

    private String institution(Provision<?> provision) {
        var code = provision.id().substring(0, provision.id().indexOf('.'));
        return texts.find("law.institution." + code).orElse(code);
    }

    private static boolean matches(Listed listed, String wanted) {
        return wanted.isEmpty()
                || listed.name().contains(wanted)
                || listed.id().contains(wanted)
                || listed.rule().equalsIgnoreCase(wanted);
    }
}
