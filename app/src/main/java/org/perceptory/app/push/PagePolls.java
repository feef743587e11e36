package org.perceptory.app.push;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.atmosphere.container.Servlet30CometSupport;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResponse;

/**
 * Where pages without a web socket ask for news: a request stays open until there are some, and ends with them. Another
 * thread may have written news, and the end with them, before Atmosphere's own has made the request one that stays
 * open: that one then stayed open for good, and its page heard nothing more.
 */
class PagePolls extends Servlet30CometSupport {

    PagePolls(AtmosphereConfig config) {
        super(config);
    }

    @Override
    public Action service(AtmosphereRequest request, AtmosphereResponse response) throws IOException, ServletException {
        Action action = super.service(request, response);
        AtmosphereResource page = request.resource();
        if (page != null && page.isResumed()) {
            endAsyncContext(request);
        }
        return action;
    }
}
