package org.cunwu.engine.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.cunwu.engine.process.TasklistFilters;
import org.cunwu.kernel.PersonId;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The engine's own web applications behind our sign-in: they bring their own CSRF protection and headers, their login is
 * closed, their logout is ours.
 */
@Configuration(proxyBeanMethods = false)
class EngineWebSecurity {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String AUTH = "/camunda/api/admin/auth/user/*";

    @Bean
    @Order(50)
    SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS.matcher("/camunda/**"))
                .csrf(it -> it.disable())
                .headers(it -> it.disable())
                .requestCache(it -> it.disable())
                .authorizeHttpRequests(it -> it.requestMatchers(PATHS.matcher(AUTH + "/login/**"))
                        .denyAll()
                        .requestMatchers(PATHS.matcher("/camunda/api/engine/engine/*/identity/verify"))
                        .denyAll()
                        .requestMatchers(PATHS.matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        // there are no external tasks, and its long polling needs what our filters do not offer
                        .requestMatchers(PATHS.matcher("/camunda/api/engine/engine/*/external-task/fetchAndLock"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .logout(it -> it.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, AUTH + "/logout"))
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .exceptionHandling(it -> it.authenticationEntryPoint(EngineWebSecurity::signInFirst))
                .build();
    }

    private static void signInFirst(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (request.getRequestURI().contains("/camunda/api/")) response.setStatus(HttpStatus.UNAUTHORIZED.value());
        else response.sendRedirect(request.getContextPath() + "/login");
    }

    /** Right after Spring's own chain, which is where the person is known. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedIn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** Opening Tasklist renews the person's filters. */
    @Bean
    FilterRegistrationBean<FilterRenewal> filterRenewal(TasklistFilters filters) {
        var registration = new FilterRegistrationBean<>(new FilterRenewal(filters));
        registration.addUrlPatterns("/camunda/app/tasklist/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }

    /** Cockpit's retries come with a number. */
    @Bean
    FilterRegistrationBean<NumberOfRetries> numberOfRetries() {
        var registration = new FilterRegistrationBean<>(new NumberOfRetries());
        registration.addUrlPatterns("/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }

    /** Renews the filters of the person who loads Tasklist's page. */
    static final class FilterRenewal extends org.springframework.web.filter.OncePerRequestFilter {

        private static final List<String> PAGES =
                List.of("/camunda/app/tasklist/default/", "/camunda/app/tasklist/default");

        private final TasklistFilters filters;

        FilterRenewal(TasklistFilters filters) {
            this.filters = filters;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !PAGES.contains(request.getServletPath()) && !PAGES.contains(request.getRequestURI());
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, jakarta.servlet.FilterChain chain)
                throws jakarta.servlet.ServletException, IOException {
            var person = request.getUserPrincipal();
            if (person != null && PersonId.isValid(person.getName())) filters.renew(new PersonId(person.getName()));
            chain.doFilter(request, response);
        }
    }
}
