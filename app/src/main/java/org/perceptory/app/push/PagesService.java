package org.perceptory.app.push;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.quarkus.QuarkusVaadinServletService;
import jakarta.enterprise.inject.spi.BeanManager;

/** Vaadin's own, with sessions that look again for news that came while they sent others ({@link PagesSession}). */
class PagesService extends QuarkusVaadinServletService {

    private static final long serialVersionUID = 1;

    PagesService(PagesServlet servlet, DeploymentConfiguration configuration, BeanManager beans) {
        super(servlet, configuration, beans);
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        return new PagesSession(this);
    }

    @Override
    public void ensureAccessQueuePurged(VaadinSession session) {
        ((PagesSession) session).askAgain();
        super.ensureAccessQueuePurged(session);
    }
}
