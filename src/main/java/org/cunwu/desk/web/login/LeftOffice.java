package org.cunwu.desk.web.login;

import jakarta.servlet.http.HttpServletRequest;
import org.cunwu.engine.Entries;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * 离任的人 — whose last post ended looks at what a clerk entered in that person's name and says whether it was meant, as
 * long as there is time for it; nothing else is open, to read or to do.
 */
@Component
class LeftOffice {

    private static final RequestMatcher OWN = new OrRequestMatcher(SignInConfiguration.matchers(
            "/entered", "/entered/*", "/entered/*/sheet/*", "/api/v1/entered", "/api/v1/entered/*"));

    private final Entries entries;
    private final Directory directory;

    LeftOffice(Entries entries, Directory directory) {
        this.entries = entries;
        this.directory = directory;
    }

    /** Whether something was entered for the person that can still be answered; a closed account answers nothing. */
    boolean isHeard(PersonId person) {
        return directory.person(person).filter(Person::enabled).isPresent()
                && !entries.enteredFor(person).isEmpty();
    }

    static boolean mayAsk(HttpServletRequest request) {
        return OWN.matches(request);
    }
}
