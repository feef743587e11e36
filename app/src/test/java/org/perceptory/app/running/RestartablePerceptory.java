package org.perceptory.app.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.perceptory.testbed.RestartablePostgres;

/**
 * The application on a database that its test may stop and start: a field of type {@link RestartablePostgres} gets it.
 */
public final class RestartablePerceptory implements QuarkusTestResourceLifecycleManager {

    /** A sign-in service that was away already when it started. */
    private static final String NOBODY_THERE = "http://127.0.0.1:1";

    private final RestartablePostgres postgres = new RestartablePostgres();

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = RunningPerceptory.on(postgres.start());
        properties.put("perceptory.oidc.issuer", NOBODY_THERE);
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(RestartablePostgres.class));
    }

    @Override
    public void stop() {
        postgres.stop();
    }
}
