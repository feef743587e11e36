package org.perceptory.app.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;

/**
 * Ends the session of pages when another person comes with it: a launch may make somebody else of a browser in which
 * pages of the person before are open, and nothing of theirs may be shown to the next.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OnePersonASession extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String WHOSE = OnePersonASession.class.getName();

    @Inject
    transient SecurityIdentity identity;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain pages)
            throws IOException, ServletException {
        UUID person = identity.isAnonymous() ? null : identity.getAttribute(CurrentPerson.PERSON_ID);
        HttpSession session = request.getSession(false);
        if (session != null && person != null) {
            Object whose = session.getAttribute(WHOSE);
            if (whose != null && !whose.equals(person)) {
                session.invalidate();
            }
        }
        pages.doFilter(request, response);
        HttpSession now = person == null ? null : request.getSession(false);
        if (now != null) {
            remember(now, person);
        }
    }

    private static void remember(HttpSession session, UUID person) {
        try {
            if (session.getAttribute(WHOSE) == null) {
                session.setAttribute(WHOSE, person);
            }
        } catch (IllegalStateException ended) {
            // Signed out by this very request: there is nothing to remember.
        }
    }
}
