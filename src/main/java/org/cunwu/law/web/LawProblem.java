package org.cunwu.law.web;

import java.util.Map;
import org.cunwu.law.Texts;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as a page: what did not work, and what to do. */
record LawProblem(String title, String detail) {

    static ModelAndView page(Texts texts, String title, String detail) {
        var problem = new LawProblem(texts.text(title), texts.text(detail));
        return new ModelAndView("desk/problem", Map.of("problem", problem));
    }
}
