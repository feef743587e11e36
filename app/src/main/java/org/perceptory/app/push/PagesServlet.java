package org.perceptory.app.push;

import com.vaadin.quarkus.QuarkusVaadinServlet;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;

/** Serves the pages as Vaadin's own servlet does, but for how their web sockets are opened and written to. */
@WebServlet(
        urlPatterns = "/*",
        asyncSupported = true,
        loadOnStartup = 1,
        initParams = {
            @WebInitParam(name = "org.atmosphere.cpr.asyncSupport", value = PageSockets.NAME),
            @WebInitParam(name = "org.atmosphere.cpr.broadcasterClass", value = PromptBroadcaster.NAME),
            @WebInitParam(name = "org.atmosphere.websocket.WebSocketProcessor", value = PatientWebSockets.NAME)
        })
public class PagesServlet extends QuarkusVaadinServlet {

    private static final long serialVersionUID = 1;
}
