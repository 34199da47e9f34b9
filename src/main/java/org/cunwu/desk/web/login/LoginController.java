package org.cunwu.desk.web.login;

import org.cunwu.law.Texts;
import org.cunwu.org.DemoAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录页. */
@Controller
class LoginController {

    private final Texts texts;
    private final ObjectProvider<DemoAccess> demo;

    LoginController(Texts texts, ObjectProvider<DemoAccess> demo) {
        this.texts = texts;
        this.demo = demo;
    }

    @GetMapping("/login")
    String show(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        if (wrong != null) model.addAttribute("problem", texts.text("desk.login.wrong"));
        if (wait != null && wait.matches("\\d{1,4}"))
            model.addAttribute("problem", texts.text("desk.login.wait", wait));
        if (out != null) model.addAttribute("note", texts.text("desk.login.out"));
        if (ended != null) model.addAttribute("note", texts.text("desk.login.ended"));
        demo.ifAvailable(it -> it.password().ifPresent(password -> {
            model.addAttribute("demoPassword", password);
            model.addAttribute("demoExamples", it.examples());
        }));
        return "desk/login";
    }
}
