package org.cunwu.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cunwu.law.Texts;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What nobody else answered: a page in words, or a problem for the API. Never a stack trace. */
@Controller
class LastResort implements ErrorController {

    private final Texts texts;
    private final MappingJackson2HttpMessageConverter json;

    LastResort(Texts texts, MappingJackson2HttpMessageConverter json) {
        this.texts = texts;
        this.json = json;
    }

    @RequestMapping("/error")
    @org.jspecify.annotations.Nullable
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws java.io.IOException {
        var given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code = given instanceof Integer it ? HttpStatus.resolve(it) : HttpStatus.NOT_FOUND;
        var status = code == null ? HttpStatus.BAD_REQUEST : code;
        var problem = Problem.of(request, status, texts);
        response.setStatus(status.value());
        if (Problem.isApi(request)) {
            var out = new ServletServerHttpResponse(response);
            out.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            json.write(
                    Map.of("status", problem.status(), "title", problem.title(), "detail", problem.detail()),
                    MediaType.APPLICATION_PROBLEM_JSON,
                    out);
            return null;
        }
        model.addAttribute("problem", problem);
        return "desk/problem";
    }
}
