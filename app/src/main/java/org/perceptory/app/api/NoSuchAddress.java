package org.perceptory.app.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What no resource of the API answers would get the pages' HTML, and with success: it is not found, or not done so.
 * JAX-RS looks for other methods in the class with the longest path alone; the description knows them all.
 */
@WebFilter({"/api/*", "/models/backbones/*"})
public class NoSuchAddress extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient ApiMethods methods;

    @Inject
    transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain pages)
            throws IOException {
        Set<String> right = methods.at(request.getRequestURI());
        // A method that is described and did not lead to a resource: what is in the path is no id.
        boolean wrongMethod = !right.isEmpty() && !right.contains(request.getMethod());
        if (wrongMethod) {
            response.setHeader("Allow", String.join(", ", right));
        }
        int status = wrongMethod ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType(ProblemWriter.MEDIA_TYPE);
        response.getOutputStream().write(problems.bytes(Faults.of(status)));
    }
}
