package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版 — remembered on this device. */
@Controller
class TextSizeController {

    private static final Duration LONG = Duration.ofDays(400);

    @PostMapping("/text-size")
    String choose(
            @RequestParam(defaultValue = "false") boolean large,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Shell.LARGE, Boolean.toString(large))
                .path("/")
                .maxAge(LONG)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (isOurs(to) ? to : "/");
    }

    /** Only a path of ours, never another site. */
    private static boolean isOurs(String to) {
        return to.matches("/([A-Za-z0-9_-][A-Za-z0-9/_.-]*)?");
    }
}
