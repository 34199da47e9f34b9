package org.cunwu.law.web;

import java.util.Map;
import org.cunwu.law.Change;
import org.cunwu.law.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers a refused change as a page, ahead of the general answer to refusals. */
@ControllerAdvice(basePackageClasses = ChangeRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChangeRefusals {

    private final Texts texts;

    ChangeRefusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView notYours(Change.NotYours why) {
        return refused(HttpStatus.FORBIDDEN, why.key());
    }

    @ExceptionHandler
    ModelAndView unknown(Change.Unknown why) {
        return refused(HttpStatus.NOT_FOUND, "law.change.unknown");
    }

    @ExceptionHandler
    ModelAndView overtaken(Change.AlreadyDecided why) {
        return refused(HttpStatus.CONFLICT, "law.change.already-decided");
    }

    @ExceptionHandler
    ModelAndView rejected(Change.Rejected why) {
        var page = new ModelAndView(
                "desk/problem",
                Map.of(
                        "problem",
                        new LawProblem(
                                texts.text("law.change.refused"),
                                texts.text(why.key(), why.arguments().toArray()))));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView refused(HttpStatus status, String key) {
        var page = LawProblem.page(texts, "law.change.refused", key);
        page.setStatus(status);
        return page;
    }
}
