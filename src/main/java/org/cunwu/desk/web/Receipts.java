package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cunwu.engine.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** 回执 — after a submission the browser goes to the receipt, so that reloading submits nothing. */
final class Receipts {

    private Receipts() {}

    static ModelAndView redirect(HttpServletRequest request, Submission receipt, String done) {
        return redirect(request, receipt, "done", done);
    }

    /** Of an act after which the step is still to be done: its receipt leads back to the step. */
    static ModelAndView leadingBack(HttpServletRequest request, Submission receipt, String task) {
        return redirect(request, receipt, "back", task);
    }

    private static ModelAndView redirect(HttpServletRequest request, Submission receipt, String name, String value) {
        var to = UriComponentsBuilder.fromPath("/receipt/{number}").queryParam(name, "{value}");
        if ("1".equals(request.getParameter("frame"))) to.queryParam("frame", "1");
        var view = new RedirectView(
                to.encode().buildAndExpand(receipt.number(), value).toUriString(), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
