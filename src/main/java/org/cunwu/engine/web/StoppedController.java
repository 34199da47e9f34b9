package org.cunwu.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.process.StoppedDesk;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 停下的作业 — where, since when and why the program stands still; one button has it try once more. */
@Controller
@RequestMapping("/admin/stopped")
class StoppedController {

    private static final int PAGE = 50;

    private final StoppedDesk desk;
    private final Texts texts;

    StoppedController(StoppedDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String show(PersonId person, @RequestParam(defaultValue = "") String done, Model page) {
        if (done.matches("[0-9a-z-]{1,40}")) page.addAttribute("note", texts.text("engine.stopped.done", done));
        return page(person, page);
    }

    @PostMapping("/{job:[A-Za-z0-9-]{1,64}}")
    String retry(
            PersonId person,
            @PathVariable String job,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Model page,
            HttpServletResponse response) {
        try {
            var receipt = desk.retry(person, job, reason, key(key));
            return "redirect:/admin/stopped?done=" + receipt.number();
        } catch (FormRejected e) {
            page.addAttribute("job", job).addAttribute("typed", reason).addAttribute("typedKey", key(key));
            e.fields()
                    .forEach((path, wrong) -> page.addAttribute(
                            "error", texts.text(wrong.key(), wrong.arguments().toArray())));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } catch (Overtaken | NothingHere e) {
            page.addAttribute("wrong", texts.text("engine.stopped.overtaken"));
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(person, page);
    }

    private String page(PersonId person, Model page) {
        page.addAttribute("all", desk.overview(person, PAGE))
                .addAttribute("size", PAGE)
                .addAttribute("key", UUID.randomUUID());
        return "engine/stopped";
    }

    private static String key(String sent) {
        return sent.matches("[\\x21-\\x7e]{1,100}") ? sent : UUID.randomUUID().toString();
    }
}
