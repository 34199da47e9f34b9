package org.cunwu.desk.web;

import java.util.LinkedHashMap;
import org.cunwu.engine.Cases;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.risk.RiskBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 稳评台账 — the assessments that a village filed, and one of them. */
@Controller
@RequestMapping("/risks")
class RiskController {

    private final RiskBook book;
    private final Cases cases;

    RiskController(RiskBook book, Cases cases) {
        this.book = book;
        this.cases = cases;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "0") String page,
            PersonId person,
            Model model) {
        if (!village.isEmpty() && !VillageCode.isValid(village)) throw new NothingHere();
        if (!page.matches("\\d{1,4}")) throw new NothingHere();
        var at = Integer.parseInt(page);
        model.addAttribute("listed", book.list(person, village.isEmpty() ? null : new VillageCode(village), at));
        model.addAttribute("page", at);
        return "risk/list";
    }

    @GetMapping("/{no:[A-Z0-9-]{3,40}}")
    ModelAndView show(@PathVariable String no, PersonId person) {
        var line = book.show(person, no);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("line", line);
        model.put("own", cases.byId(line.assessment().caseId()).orElse(null));
        return new ModelAndView("risk/one", model);
    }
}
