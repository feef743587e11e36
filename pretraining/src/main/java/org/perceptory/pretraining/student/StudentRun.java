package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.teacher.Subject;

/** Trains to the end of the schedule, with the next batch drawn while the present one is learnt. */
public record StudentRun(
        Subject subject,
        Path pool,
        Path answers,
        Path checkpoint,
        Architecture architecture,
        Schedule schedule,
        double decay,
        int views,
        long seed,
        int workers,
        int threads,
        long minutes,
        boolean bfloat16,
        long stop,
        Relations relations) {

    public void run() throws IOException {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            JniUtils.setNumThreads(threads);
            Lessons lessons = lessons();
            try (StudentTraining training = new StudentTraining(
                    subject,
                    start(lessons, manager),
                    manager,
                    precision(manager),
                    decay,
                    relations,
                    workers,
                    threads)) {
                Lessons.Batch usual = lessons.batch(0, 1, 128);
                System.out.printf(
                        "%s, %.0f million multiply-adds at %d x %d pixels, from step %d of %d%n",
                        architecture,
                        architecture.multiplyAdds(usual.height(), usual.width()) * 1e-6,
                        usual.height(),
                        usual.width(),
                        training.step(),
                        schedule.steps());
                train(training, lessons);
            }
        }
    }

    private Precision precision(NDManager manager) throws IOException {
        return bfloat16 ? new Bfloat16(manager) : Precision.FULL;
    }

    private Lessons lessons() throws IOException {
        return new Lessons(subject, Pool.open(pool), answers, views, seed);
    }

    private Checkpoint start(Lessons lessons, NDManager manager) throws IOException {
        if (Files.exists(checkpoint)) {
            return Checkpoint.read(checkpoint, manager);
        }
        return StudentTraining.begin(
                architecture,
                Parameters.random(architecture, StudentTraining.heads(subject), manager, seed),
                Target.measure(lessons, manager),
                manager);
    }

    private void train(StudentTraining training, Lessons first) throws IOException {
        Lessons lessons = first;
        Progress progress = new Progress(training.step());
        Instant written = Instant.now();
        CompletableFuture<Lessons.Batch> next = draw(lessons, training.step());
        long end = Math.min(stop, schedule.steps());
        while (training.step() < end) {
            Lessons.Batch batch = next.join();
            long step = training.step();
            next = draw(lessons, step + 1);
            progress.add(batch.size(), training.learn(batch, schedule.learningRate(step)));
            progress.tell(training.step(), batch.height(), schedule.learningRate(step), lessons.size());
            if (Duration.between(written, Instant.now()).toMinutes() >= minutes) {
                training.checkpoint().write(checkpoint);
                lessons = lessons();
                written = Instant.now();
            }
        }
        training.checkpoint().write(checkpoint);
    }

    /** The batch of a step; nothing when the schedule has no such step. */
    private CompletableFuture<Lessons.Batch> draw(Lessons lessons, long step) {
        if (step >= schedule.steps()) {
            return CompletableFuture.completedFuture(null);
        }
        Schedule.Phase phase = schedule.phase(step);
        return CompletableFuture.supplyAsync(() -> relations.areLearnt()
                ? lessons.batchOfOneSource(step, phase.batch(), phase.side())
                : lessons.batch(step, phase.batch(), phase.side()));
    }
}
