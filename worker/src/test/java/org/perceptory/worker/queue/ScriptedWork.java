package org.perceptory.worker.queue;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.perceptory.domain.queue.Run;
import org.perceptory.domain.queue.RunningJobs;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobStage;

/** Work whose course the test decides: it runs until it is let go, or fails as it is told. */
@Alternative
@Singleton
class ScriptedWork implements Work {
    /** Puts this in the place of the real work. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ScriptedWork.class);
        }
    }

    private final Map<UUID, RuntimeException> faults = new ConcurrentHashMap<>();
    private final Map<UUID, CountDownLatch> gates = new ConcurrentHashMap<>();
    /** The jobs in the order in which they started. */
    final List<UUID> started = new CopyOnWriteArrayList<>();

    /** The people whose jobs run now. */
    final List<UUID> running = new CopyOnWriteArrayList<>();

    /** Whether running jobs write their progress all the time. */
    volatile boolean reporting;

    private final RunningJobs jobs;

    ScriptedWork(RunningJobs jobs) {
        this.jobs = jobs;
    }

    /** Every attempt at this job meets this. */
    void fails(UUID job, RuntimeException fault) {
        faults.put(job, fault);
    }

    /** Jobs of this project run until {@link #letGo}, others end at once. */
    void holds(UUID project) {
        gates.put(project, new CountDownLatch(1));
    }

    void letGo(UUID project) {
        gates.get(project).countDown();
    }

    void letAllGo() {
        gates.values().forEach(CountDownLatch::countDown);
    }

    @Override
    public void run(Run run, RunControl control) {
        if (running.contains(run.person())) {
            throw new DataFaultException(FailureCode.INFRASTRUCTURE, "two at a time");
        }
        started.add(run.job());
        running.add(run.person());
        try {
            RuntimeException fault = faults.get(run.job());
            if (fault != null) {
                throw fault;
            }
            CountDownLatch gate = gates.getOrDefault(run.project(), new CountDownLatch(0));
            while (!gate.await(10, TimeUnit.MILLISECONDS)) {
                control.check();
                if (reporting) {
                    jobs.progress(run, JobStage.TRAINING, 0.5);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.remove(run.person());
        }
        jobs.succeeded(run);
    }
}
