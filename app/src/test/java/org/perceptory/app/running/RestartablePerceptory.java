package org.perceptory.app.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.perceptory.testbed.RestartablePostgres;

/** The application on a database that its test may stop and start: a field of type {@link RestartablePostgres} gets it. */
public final class RestartablePerceptory implements QuarkusTestResourceLifecycleManager {

  private final RestartablePostgres postgres = new RestartablePostgres();

  @Override
  public Map<String, String> start() {
    return RunningPerceptory.on(postgres.start());
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
