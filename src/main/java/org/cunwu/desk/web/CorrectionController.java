package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 更正 — before and after side by side, what follows from it, and the decision of whoever confirms it. */
@Controller
@RequestMapping("/correction/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
class CorrectionController {

    private final Corrections corrections;
    private final CorrectionWords words;
    private final FormPages pages;
    private final Directory directory;

    CorrectionController(Corrections corrections, CorrectionWords words, FormPages pages, Directory directory) {
        this.corrections = corrections;
        this.words = words;
        this.pages = pages;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, PersonId person) {
        return page(id, person, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping
    ModelAndView decide(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            var receipt = corrections.decide(person, id, values, key).receipt();
            return Receipts.redirect(request, receipt, id.toString());
        } catch (FormRejected e) {
            var page = page(id, person, values, e.fields(), key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(
            UUID id, PersonId person, Map<String, Object> values, Map<String, Wrong> wrong, String key) {
        var proposal = corrections.of(person, id);
        var correction = proposal.correction();
        var lines = words.lines(person, proposal.definition().form(), correction);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("correction", correction);
        model.put("caseFile", proposal.caseFile());
        model.put("state", words.state(correction));
        model.put("proposer", directory.name(correction.proposer()));
        model.put("enterer", directory.name(correction.entered().person()));
        model.put(
                "changed", lines.stream().filter(CorrectionWords.Line::changed).toList());
        model.put("same", lines.stream().filter(it -> !it.changed()).toList());
        model.put("judged", proposal.judged().orElse(null));
        model.put(
                "findings",
                pages.explained(proposal.judged().map(Judged::findings).orElse(List.of())));
        model.put("wouldStop", proposal.wouldStop());
        model.put("refusal", proposal.refusal() == null ? null : words.words(proposal.refusal()));
        var end = correction.end();
        model.put("decider", end == null ? "" : directory.name(end.person()));
        model.put("form", pages.view(person, proposal.decision(), values, wrong));
        model.put("key", key);
        return new ModelAndView("desk/correction", model);
    }
}
