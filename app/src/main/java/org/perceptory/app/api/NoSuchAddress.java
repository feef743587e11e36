package org.perceptory.app.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What no resource of the API answers would get the pages' HTML, and with success: it is not found. */
@WebFilter("/api/v1/*")
public class NoSuchAddress extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient ObjectMapper json;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain pages)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), Problem.of("NOT_FOUND"));
    }
}
