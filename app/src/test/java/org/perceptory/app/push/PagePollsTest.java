package org.perceptory.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereRequestImpl;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResponseImpl;
import org.atmosphere.cpr.HeaderConfig;
import org.atmosphere.handler.AbstractReflectorAtmosphereHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the real Atmosphere. */
class PagePollsTest {

    private final AtmosphereFramework framework = new AtmosphereFramework();
    private final List<String> calls = new ArrayList<>();
    private final AsyncContext open = (AsyncContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (self, method, arguments) -> {
                calls.add(method.getName());
                return null;
            });
    private AtmosphereResource page;

    @BeforeEach
    void start() throws Exception {
        framework.addInitParameter("org.atmosphere.cpr.scanClassPath", "false");
        framework.setAsyncSupport(new PagePolls(framework.getAtmosphereConfig()));
        framework.init(Container.answeringNothing(ServletConfig.class));
        framework.addAtmosphereHandler("/*", new Waiting());
    }

    @AfterEach
    void stop() {
        framework.destroy();
    }

    @Test
    void a_poll_stays_open_until_there_are_news() throws Exception {
        poll(() -> {});
        assertThat(calls).contains("addListener").doesNotContain("complete");
        page.resume();
        assertThat(calls).containsOnlyOnce("complete");
    }

    /** As another thread does that has news for it. */
    @Test
    void a_poll_ends_whose_news_came_before_it_was_one_that_stays_open() throws Exception {
        poll(() -> page.resume());
        assertThat(calls).contains("complete");
    }

    private void poll(Runnable beforeItStaysOpen) throws Exception {
        AtmosphereRequest request = new AtmosphereRequestImpl.Builder()
                .request(Container.answering(HttpServletRequest.class, () -> {
                    beforeItStaysOpen.run();
                    return open;
                }))
                .pathInfo("/")
                .headers(Map.of(HeaderConfig.X_ATMOSPHERE_TRANSPORT, HeaderConfig.LONG_POLLING_TRANSPORT))
                .build();
        framework.getAsyncSupport().service(request, AtmosphereResponseImpl.newInstance(request));
    }

    private final class Waiting extends AbstractReflectorAtmosphereHandler {

        @Override
        public void onRequest(AtmosphereResource resource) {
            page = resource.suspend();
        }

        @Override
        public void onStateChange(AtmosphereResourceEvent event) {}

        @Override
        public void destroy() {}
    }
}
