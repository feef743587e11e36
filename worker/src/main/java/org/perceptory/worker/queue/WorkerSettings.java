package org.perceptory.worker.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.OptionalInt;

/** How much of a machine a worker takes. */
@ConfigMapping(prefix = "perceptory.worker")
public interface WorkerSettings {
    /** Whether this process takes jobs: false for an app whose workers run elsewhere. */
    @WithName("embedded")
    @WithDefault("true")
    boolean takesJobs();

    /** Jobs at a time; where not set, half of the processors, at least one. */
    OptionalInt concurrency();

    /** Of ONNX Runtime for one backbone; where not set, all processors. */
    OptionalInt inferenceThreads();

    /** Pictures that are read, decoded, embedded and stored together. */
    @WithDefault("16")
    int embeddingBatch();

    /** Epochs are written this often at most. */
    @WithDefault("PT0.1S")
    Duration epochInterval();

    /** A worker that is told to stop waits this long for its jobs to put themselves back. */
    @WithDefault("PT10S")
    Duration shutdownWait();

    default int jobsAtATime() {
        return concurrency().orElseGet(() -> Math.max(1, processors() / 2));
    }

    default int threadsOfInference() {
        return inferenceThreads().orElseGet(WorkerSettings::processors);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
