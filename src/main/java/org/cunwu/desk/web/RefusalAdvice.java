package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunwu.engine.FormRejected;
import org.cunwu.law.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** 没有办成 — answers every refusal: a page in Chinese for people, a problem (RFC 9457) for programs. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Refused refused;
    private final FormPages pages;
    private final Texts texts;

    RefusalAdvice(Refused refused, FormPages pages, Texts texts) {
        this.refused = refused;
        this.pages = pages;
        this.texts = texts;
    }

    @ExceptionHandler
    Object answer(Exception why, HttpServletRequest request) throws Exception {
        if (why instanceof AccessDeniedException || why instanceof AuthenticationException) throw why;
        // a page of ours would ask the database for its frame
        if (Unavailable.is(why)) throw why;
        var answer = refused.of(why);
        var status = answer.problem().status();
        var place = Problem.place(request);
        if (status >= 500) LOG.error("Failed {} {}", request.getMethod(), place, why);
        else
            LOG.info(
                    "Refused {} {}: {} {}",
                    request.getMethod(),
                    place,
                    status,
                    why.getClass().getSimpleName());
        return Problem.isApi(request) ? problem(answer, why) : page(answer);
    }

    private ModelAndView page(Refused.Answer answer) {
        var page = new ModelAndView("desk/problem", Map.of("problem", answer.problem(), "findings", answer.findings()));
        page.setStatus(
                org.springframework.http.HttpStatus.valueOf(answer.problem().status()));
        return page;
    }

    private ResponseEntity<Map<String, Object>> problem(Refused.Answer answer, Exception why) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", answer.problem().title());
        body.put("status", answer.problem().status());
        body.put("detail", answer.problem().detail());
        if (why instanceof FormRejected it) body.put("fields", fields(it));
        if (!answer.findings().isEmpty()) body.put("findings", answer.findings());
        var response = ResponseEntity.status(answer.problem().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (why instanceof HttpRequestMethodNotSupportedException it) response.headers(it.getHeaders());
        return response.body(body);
    }

    /** By path, each with its label in the sentence; a draft belongs to no form, there the path must do. */
    private Map<String, String> fields(FormRejected rejected) {
        var form = rejected.form();
        if (form.isPresent()) return pages.words(form.get(), rejected.fields());
        return rejected.fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> {
            var arguments = new java.util.ArrayList<Object>();
            arguments.add(it.getKey());
            arguments.addAll(it.getValue().arguments());
            return texts.text(it.getValue().key(), arguments.toArray());
        }));
    }
}
