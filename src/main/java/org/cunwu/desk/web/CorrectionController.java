package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Correctable.Judged;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Outlook;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.NotYours;
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
        return page(id, person, Typed.NOTHING, Typed.NOTHING, UUID.randomUUID().toString());
    }

    /** What was typed into one of the two forms, and what is wrong with it. */
    private record Typed(Map<String, Object> values, Map<String, Wrong> wrong) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());
    }

    @PostMapping
    ModelAndView decide(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            var receipt = corrections.decide(person, id, values, key).receipt();
            return Receipts.redirect(request, receipt, id.toString());
        } catch (FormRejected e) {
            return wrong(page(id, person, new Typed(values, e.fields()), Typed.NOTHING, key));
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        var values = Submitted.tree(request);
        var key = Keys.of(request);
        try {
            var receipt = corrections.withdraw(person, id, values, key).receipt();
            return Receipts.redirect(request, receipt, id.toString());
        } catch (FormRejected e) {
            return wrong(page(id, person, Typed.NOTHING, new Typed(values, e.fields()), key));
        }
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(UUID id, PersonId person, Typed decision, Typed withdrawal, String key) {
        var proposal = corrections.of(person, id);
        var correction = proposal.correction();
        var lines = words.lines(person, proposal.definition().form(), correction);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("correction", correction);
        model.put("caseFile", proposal.caseFile());
        model.put("state", words.state(correction, proposal.caseFile()));
        model.put("proposer", directory.name(correction.proposer()));
        model.put("enterer", directory.name(correction.entered().person()));
        model.put(
                "changed", lines.stream().filter(CorrectionWords.Line::changed).toList());
        model.put("same", lines.stream().filter(it -> !it.changed()).toList());
        var judged = proposal.outlook().map(Outlook::judged);
        model.put("judged", judged.orElse(null));
        model.put("findings", pages.explained(judged.map(Judged::findings).orElse(List.of())));
        model.put("wouldStop", proposal.outlook().map(Outlook::wouldStop).orElse(List.of()));
        model.put("seen", proposal.outlook().map(Outlook::seen).orElse(null));
        model.put("refusal", said(proposal.refusal()));
        model.put("moot", said(proposal.moot()));
        var end = correction.end();
        model.put("decider", end == null ? "" : directory.name(end.person()));
        model.put("form", pages.view(person, proposal.decision(), decision.values(), decision.wrong()));
        model.put("mayWithdraw", proposal.mayWithdraw());
        model.put("withdrawal", pages.view(person, proposal.withdrawal(), withdrawal.values(), withdrawal.wrong()));
        model.put("key", key);
        return new ModelAndView("desk/correction", model);
    }

    private @Nullable String said(@Nullable NotYours refusal) {
        return refusal == null ? null : words.words(refusal);
    }
}
