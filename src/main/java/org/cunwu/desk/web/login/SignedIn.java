package org.cunwu.desk.web.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** 登录成功 — the session may now rest longer than a stranger's, and the person goes to the page that was wanted. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration idle;

    SignedIn(RequestCache cache, @Value("${cunwu.session.idle:45m}") Duration idle) {
        this.idle = idle;
        setRequestCache(cache);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
