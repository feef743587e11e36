package org.perceptory.app.push;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.quarkus.QuarkusVaadinServlet;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;

/** Serves the pages as Vaadin's own servlet does, but for how their news are sent. */
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

    private final transient BeanManager beans;

    @Inject
    public PagesServlet(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new PagesService(this, configuration, beans);
        service.init();
        return service;
    }
}
