package org.cunwu.org.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cunwu.org.account.OneTimeCodes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 第一次登录 — the one-time code is exchanged for a password of one's own. */
@Controller
@RequestMapping("/activate")
class ActivateController {

    private final OneTimeCodes codes;

    ActivateController(OneTimeCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    String form() {
        return "org/activate";
    }

    @PostMapping
    String activate(
            @RequestParam String person,
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam String again,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("person", person);
        var wrong = password.equals(again)
                ? codes.redeem(person.strip(), code, password).orElse("")
                : "org.password.differ";
        if (wrong.isEmpty()) {
            page.addAttribute("done", true);
        } else {
            page.addAttribute("wrong", wrong);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "org/activate";
    }
}
