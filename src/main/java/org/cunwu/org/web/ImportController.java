package org.cunwu.org.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.intake.ImportRefused;
import org.cunwu.org.intake.ImportRejected;
import org.cunwu.org.intake.Imports;
import org.cunwu.org.intake.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入资料 — 党政办 and 系统管理员 propose, another of them confirms. */
@Controller
@RequestMapping("/admin/import")
class ImportController {

    private static final String HOME = "redirect:/admin/import?done=";
    private static final Set<String> DONE = Set.of("proposed", "confirmed", "rejected");

    private final Imports imports;
    private final ProblemTexts texts;

    ImportController(Imports imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @GetMapping
    String open(Principal who, @RequestParam(defaultValue = "") String done, Model page) {
        if (DONE.contains(done)) page.addAttribute("note", "org.admin." + done);
        return list(who, page);
    }

    @PostMapping
    String propose(
            Principal who,
            @RequestParam List<MultipartFile> files,
            Locale locale,
            Model page,
            HttpServletResponse response)
            throws IOException {
        try {
            imports.propose(person(who), ChosenFiles.of(files));
            return HOME + "proposed";
        } catch (ImportRejected e) {
            page.addAttribute("problems", texts.lines(e, locale));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return list(who, page);
        }
    }

    @GetMapping("/{id}")
    String look(Principal who, @PathVariable UUID id, Model page) {
        var examined = imports.examine(person(who), id);
        page.addAttribute("one", examined.proposed())
                .addAttribute("changes", examined.changes())
                .addAttribute("own", examined.proposed().by().equals(person(who)));
        return "org/import-one";
    }

    /** Where the new codes lie stands on the answer itself. */
    @PostMapping("/{id}/confirm")
    String confirm(Principal who, @PathVariable UUID id, Model page) {
        var codes = imports.confirm(person(who), id);
        if (codes.isEmpty()) return HOME + "confirmed";
        page.addAttribute("note", "org.admin.confirmed").addAttribute("codes", codes.get());
        return list(who, page);
    }

    @PostMapping("/{id}/reject")
    String reject(Principal who, @PathVariable UUID id) {
        imports.reject(person(who), id);
        return HOME + "rejected";
    }

    /** What fitted when it was proposed may no longer fit. */
    @ExceptionHandler
    String outdated(ImportRejected rejected, Locale locale, Model page, HttpServletResponse response) {
        page.addAttribute("problems", texts.lines(rejected, locale));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "org/import-refused";
    }

    @ExceptionHandler
    String refused(ImportRefused refused, Model page, HttpServletResponse response) {
        page.addAttribute("wrong", refused.key());
        response.setStatus(
                switch (refused.reason()) {
                    case NOT_YOURS, SECOND_PERSON -> HttpStatus.FORBIDDEN.value();
                    case UNKNOWN -> HttpStatus.NOT_FOUND.value();
                    case ALREADY_DECIDED -> HttpStatus.CONFLICT.value();
                    case WRONG_TOKEN, TOKEN_NEEDED -> HttpStatus.BAD_REQUEST.value();
                });
        return "org/import-refused";
    }

    private String list(Principal who, Model page) {
        page.addAttribute("open", imports.open(person(who)));
        return "org/import";
    }

    private static PersonId person(Principal who) {
        return new PersonId(who.getName());
    }
}
