package org.cunwu.desk.web.login;

import java.util.Comparator;
import java.util.List;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Sessions;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** 登录会话 out of the session table. */
@Component
class SignIns implements Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignIns(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Open> of(PersonId person) {
        return sessions.findByPrincipalName(person.value()).values().stream()
                .filter(it -> !it.isExpired())
                .map(it -> new Open(it.getCreationTime(), it.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    @Override
    public int end(PersonId person) {
        var open = sessions.findByPrincipalName(person.value()).keySet();
        open.forEach(sessions::deleteById);
        return open.size();
    }
}
