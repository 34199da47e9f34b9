package org.cunwu.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cunwu.engine.Door;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the frame where every template finds it, those of error pages too. Runs after the sign-in is known. */
@Component
class ShellFilter extends OncePerRequestFilter {

    private final Directory directory;
    private final Places places;
    private final TownClock clock;
    private final Door door;

    ShellFilter(Directory directory, Places places, TownClock clock, Door door) {
        this.directory = directory;
        this.places = places;
        this.clock = clock;
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute("shell", new Shell(directory, places, clock, door, request));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
