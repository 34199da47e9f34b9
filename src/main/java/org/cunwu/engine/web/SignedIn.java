package org.cunwu.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's web applications who signed in at our door; one removed, or without a post today, is nobody. */
public class SignedIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) return AuthenticationResult.unsuccessful();
        var name = authentication.getName();
        var identity = engine.getIdentityService();
        var inOffice = identity.createUserQuery().userId(name).count() == 1
                && identity.createGroupQuery().groupMember(name).count() > 0;
        return inOffice ? AuthenticationResult.successful(name) : AuthenticationResult.unsuccessful(name);
    }
}
