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
        var to = UriComponentsBuilder.fromPath("/receipt/{number}").queryParam("done", "{done}");
        if ("1".equals(request.getParameter("frame"))) to.queryParam("frame", "1");
        var view = new RedirectView(
                to.encode().buildAndExpand(receipt.number(), done).toUriString(), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
