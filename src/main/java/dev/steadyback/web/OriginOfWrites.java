package dev.steadyback.web;

import dev.steadyback.platform.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says of what a request writes where it comes from: a page, a program, or a device that had no connection when it was typed. */
@Component
class OriginOfWrites extends OncePerRequestFilter {
    /** Sent by the pages for what waited on the device. */
    static final String HEADER = "Steadyback-Origin";

    static final String WAITED = "offline";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Requests.writes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            origin(request).<Object, Exception>call(() -> {
                chain.doFilter(request, response);
                return request;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Origin origin(HttpServletRequest request) {
        if (!Paths.isApi(request)) {
            return Origin.PAGE;
        }
        return WAITED.equals(request.getHeader(HEADER)) ? Origin.OFFLINE : Origin.API;
    }
}
