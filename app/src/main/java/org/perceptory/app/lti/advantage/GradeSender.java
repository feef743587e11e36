package org.perceptory.app.lti.advantage;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.perceptory.domain.lti.Grades;
import org.perceptory.domain.lti.Grades.Due;
import org.perceptory.domain.lti.Grades.Problem;

/** Brings grades to the VLEs, a few seconds after they were released, and again where that failed. */
@ApplicationScoped
class GradeSender {

    private static final Logger LOG = Logger.getLogger("perceptory.lti");
    private static final int AT_ONCE = 6;

    private final Grades grades;
    private final Gradebook gradebook;

    GradeSender(Grades grades, Gradebook gradebook) {
        this.grades = grades;
        this.gradebook = gradebook;
    }

    /** All that are due, some at a time, since one VLE may be slow; every node may: each grade is taken by one. */
    @Scheduled(every = "${perceptory.lti.grades-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(sender -> senders.submit(this::sendOneByOne))
                    .toList();
            for (Future<?> sent : all) {
                sent.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Grades could not be sent", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOneByOne() {
        for (Optional<Due> due = grades.take(); due.isPresent(); due = grades.take()) {
            send(due.get());
        }
    }

    private void send(Due grade) {
        try {
            gradebook.send(grade);
            grades.sent(grade);
        } catch (GradeNotTakenException not) {
            failed(grade, not.problem(), not);
        } catch (NoTokenException none) {
            failed(grade, Answers.toToken(none.status()), none);
        } catch (IOException unreachable) {
            failed(grade, Problem.UNREACHABLE, unreachable);
        } catch (RuntimeException fault) {
            // A fault of ours at one grade keeps back neither that grade for good nor those behind it.
            LOG.errorf(fault, "A grade could not be sent (try %d)", grade.attempts());
            grades.failed(grade, Problem.UNREACHABLE);
        }
    }

    private void failed(Due grade, Problem problem, IOException why) {
        LOG.warnf("A grade was not sent (try %d, %s): %s", grade.attempts(), problem, why.getMessage());
        grades.failed(grade, problem);
    }
}
