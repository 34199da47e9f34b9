package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.ground.Account;
import org.cunwu.ground.GroundBook;
import org.cunwu.ground.Use;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 决议台账 — the grounds of one village, one of them with its uses, and what the town does to it. */
@Controller
@RequestMapping("/grounds")
public class GroundController {

    private static final String ONE = "/{no:[A-Z0-9-]{3,40}}";
    private static final String ACT = ONE + "/{act:order|lift|revoke}";

    private final GroundBook book;
    private final Cases cases;
    private final FormPages pages;
    private final Uploads uploads;

    GroundController(GroundBook book, Cases cases, FormPages pages, Uploads uploads) {
        this.book = book;
        this.cases = cases;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") String page,
            PersonId person,
            Model model) {
        var asked = asked(village, q, state, page);
        model.addAttribute("listed", book.list(person, asked));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", Account.State.values());
        model.addAttribute("page", asked.page());
        return "ground/list";
    }

    /** @throws NothingHere for what is no village, state or page */
    public static GroundBook.Asked asked(String village, String q, String state, String page) {
        if (!village.isEmpty() && !VillageCode.isValid(village)) throw new NothingHere();
        if (!page.matches("\\d{1,4}")) throw new NothingHere();
        return new GroundBook.Asked(
                village.isEmpty() ? null : new VillageCode(village),
                q.length() > 60 ? q.substring(0, 60) : q,
                state.isEmpty() ? null : state(state),
                Integer.parseInt(page));
    }

    private static Account.State state(String typed) {
        return Stream.of(Account.State.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String no, PersonId person) {
        var shown = book.show(person, no);
        var account = shown.line().account();
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("shown", shown);
        model.put("own", cases.byId(account.ground().caseId()).orElse(null));
        model.put("byCase", named(Stream.concat(account.uses().stream().map(Use::caseId), shown.running().stream())));
        return new ModelAndView("ground/one", model);
    }

    private Map<UUID, CaseFile> named(Stream<UUID> ids) {
        return ids.distinct()
                .map(cases::byId)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(CaseFile::id, it -> it));
    }

    @GetMapping(ACT)
    ModelAndView ask(@PathVariable String no, @PathVariable String act, PersonId person) {
        return page(no, act, person, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping(ACT)
    ModelAndView act(@PathVariable String no, @PathVariable String act, PersonId person, HttpServletRequest request)
            throws IOException {
        var values = Submitted.tree(request);
        var wrong = uploads.keep(person, request, values, () -> offered(no, act, person));
        var key = Keys.of(request);
        try {
            if (!wrong.isEmpty()) throw new FormRejected(wrong);
            book.act(person, no, act, values, key);
            return new ModelAndView("redirect:/grounds/" + no);
        } catch (FormRejected e) {
            var page = page(no, act, person, values, e.fields(), key);
            page.setStatus(Uploads.status(wrong));
            return page;
        } catch (ActUnlawful e) {
            var page = page(no, act, person, values, Map.of(), key);
            page.addObject("findings", pages.explained(e.findings()));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private ModelAndView page(
            String no,
            String act,
            PersonId person,
            Map<String, Object> values,
            Map<String, FormRejected.Wrong> wrong,
            String key) {
        var shown = offered(no, act, person);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("shown", shown);
        model.put("byCase", named(shown.running().stream()));
        model.put("act", act);
        model.put("form", pages.view(person, book.form(act), values, wrong));
        model.put("key", key);
        return new ModelAndView("ground/act", model);
    }

    /** @throws NotYours for whoever has no post for it, or when there is nothing to do it to any more */
    private GroundBook.Shown offered(String no, String act, PersonId person) {
        var shown = book.show(person, no);
        if (!shown.offered().contains(act)) throw new NotYours("ground.measure.who");
        return shown;
    }
}
