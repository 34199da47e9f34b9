package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cunwu.engine.Copies;
import org.cunwu.kernel.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 已阅 — one tap in 抄送我的. */
@Controller
class CopyController {

    private final Copies copies;

    CopyController(Copies copies) {
        this.copies = copies;
    }

    @PostMapping("/copy/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/read")
    String read(@PathVariable UUID id, PersonId person, HttpServletRequest request) {
        copies.read(person, id, Keys.of(request));
        return "redirect:/?tab=copied";
    }
}
