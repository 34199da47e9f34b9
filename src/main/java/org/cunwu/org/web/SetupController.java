package org.cunwu.org.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.cunwu.org.intake.FirstAdministrator;
import org.cunwu.org.intake.ImportRefused;
import org.cunwu.org.intake.ImportRejected;
import org.cunwu.org.intake.Imports;
import org.cunwu.org.intake.ProblemTexts;
import org.cunwu.org.intake.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 首次启动 — the one-time token makes the administrator and takes the first import, both or neither. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private static final int LONGEST_NAME = 60;

    private final Imports imports;
    private final Directory directory;
    private final ProblemTexts texts;

    SetupController(Imports imports, Directory directory, ProblemTexts texts) {
        this.imports = imports;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String form(Model page) {
        page.addAttribute("closed", !directory.townName().isEmpty());
        return "org/setup";
    }

    @PostMapping
    String begin(
            @RequestParam String token,
            @RequestParam String person,
            @RequestParam String name,
            @RequestParam List<MultipartFile> files,
            Locale locale,
            Model page,
            HttpServletResponse response)
            throws IOException {
        page.addAttribute("closed", !directory.townName().isEmpty())
                .addAttribute("token", token)
                .addAttribute("person", person)
                .addAttribute("name", name);
        if (!PersonId.isValid(person.strip())) return again(page, response, "org.setup.person-wrong");
        if (name.isBlank() || name.length() > LONGEST_NAME) return again(page, response, "org.setup.name-missing");
        var administrator = new FirstAdministrator(new PersonId(person.strip()), name.strip());
        return take(administrator, token, ChosenFiles.of(files), locale, page, response);
    }

    private String take(
            FirstAdministrator administrator,
            String token,
            List<Upload> files,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        try {
            imports.first(administrator, token, files).ifPresent(it -> page.addAttribute("codes", it.toString()));
            page.addAttribute("done", true);
            return "org/setup";
        } catch (ImportRejected e) {
            page.addAttribute("problems", texts.lines(e, locale));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "org/setup";
        } catch (ImportRefused e) {
            return again(page, response, e.key());
        }
    }

    private static String again(Model page, HttpServletResponse response, String key) {
        page.addAttribute("wrong", key);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return "org/setup";
    }
}
