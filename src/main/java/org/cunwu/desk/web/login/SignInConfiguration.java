package org.cunwu.desk.web.login;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 登录与防护 — two chains beside the engine's: the JSON API, and everything else. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Nothing from elsewhere, nothing inline, no code from text. */
    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data: blob:; "
            + "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    private static final String SESSION_COOKIE = "SESSION";

    @Bean
    AuthenticationManager authenticationManager(
            UserDetailsService people, PasswordEncoder passwords, LoginPace pace, MeterRegistry meters) {
        var provider = new DaoAuthenticationProvider(people);
        provider.setPasswordEncoder(passwords);
        return new ProviderManager(new PacedSignIn(provider, pace, meters));
    }

    @Bean
    @Order(90)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            AuthenticationManager manager,
            Directory directory,
            LeftOffice left,
            TownClock clock,
            Refusals refusals)
            throws Exception {
        headers(http);
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
                .authenticationManager(manager)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(it -> it.authenticationEntryPoint(refusals))
                .csrf(it -> it.requireCsrfProtectionMatcher(SignInConfiguration::isCookieWrite))
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(
                        new StillInOffice(directory, left, new OrRequestMatcher(OPEN), clock, refusals),
                        AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            AuthenticationManager manager,
            Directory directory,
            LeftOffice left,
            TownClock clock,
            Refusals refusals,
            SignedIn signedIn)
            throws Exception {
        headers(http);
        return http.authenticationManager(manager)
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(it -> it.loginPage("/login").successHandler(signedIn).failureHandler(refusals))
                .logout(it -> it.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .requestCache(it -> it.requestCache(requestCache()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(
                        new StillInOffice(directory, left, new OrRequestMatcher(OPEN), clock, refusals),
                        AuthorizationFilter.class)
                .build();
    }

    private static final RequestMatcher[] OPEN = matchers(
            "/login",
            "/text-size",
            "/setup/**",
            "/activate",
            "/gk",
            "/gk/**",
            "/css/**",
            "/js/**",
            "/vendor/**",
            "/favicon.svg",
            "/favicon.ico",
            "/actuator/health/**",
            "/error");

    /** After signing in one goes where one wanted to go, if that was a page to read. */
    @Bean
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && request.getHeader("HX-Request") == null);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static boolean isCookieWrite(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && hasSession(request.getCookies());
    }

    private static boolean hasSession(Cookie @org.jspecify.annotations.Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies).anyMatch(it -> it.getName().equals(SESSION_COOKIE));
    }

    static RequestMatcher[] matchers(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toArray(RequestMatcher[]::new);
    }
}
