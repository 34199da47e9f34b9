package org.cunwu.desk.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/** 会话存取 — a session is read once in a request, though it is asked for when the request comes and when it is answered. */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    private static final ThreadLocal<@Nullable Map<String, SparingSession<?>>> READ = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> store;

    SparingSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(store.createSession());
    }

    @Override
    public void save(SparingSession<S> session) {
        store.save(session.stored());
    }

    @Override
    @SuppressWarnings("unchecked") // there is one store, so every session in memory is one of its own
    public @Nullable SparingSession<S> findById(String id) {
        var known = READ.get();
        if (known != null && known.containsKey(id)) return (SparingSession<S>) known.get(id);
        var stored = store.findById(id);
        if (stored == null) return null;
        var found = new SparingSession<>(stored);
        if (known != null) known.put(id, found);
        return found;
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        var found = new HashMap<String, SparingSession<S>>();
        store.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new SparingSession<>(session)));
        return found;
    }

    @Override
    public void deleteById(String id) {
        var known = READ.get();
        if (known != null) known.remove(id);
        store.deleteById(id);
    }

    /** Stands around everything that asks for the session. */
    static final class OfRequest extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            READ.set(new HashMap<>());
            try {
                chain.doFilter(request, response);
            } finally {
                READ.remove();
            }
        }
    }
}
